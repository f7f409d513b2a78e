import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely, sql } from 'kysely'
import { StartError } from '../errors.ts'
import type { Engine } from './engine.ts'
import { lockFolder } from './folder-lock.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { isDamaged, isUnavailable } from './sqlite-errors.ts'
import type { Tables } from './tables.ts'

/** Waiting blocks the event loop, and only a backup tool can make us wait: the folder is ours. */
const BUSY_TIMEOUT_MS = 200

/** A batch is written without a pause for other requests: 32 votes take about 5 ms. */
const BATCH_SIZE = 32

/** The embedded database: one file in `dataDir`, for one process. */
export function openSqlite(dataDir: string): Engine {
  const lock = lockFolder(dataDir)
  const file = join(dataDir, 'common-ground.db')
  const connections: DatabaseSyncInstance[] = []
  const close = () => {
    for (const connection of connections) connection.close()
    lock.release()
  }
  try {
    const writer = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS })
    connections.push(writer)
    // synchronous=FULL: NORMAL, the usual advice with WAL, lost acknowledged votes when the power went.
    writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on')
    const reader = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, readOnly: true })
    connections.unshift(reader)
    const database = new Kysely<Tables>({ dialect: sqliteDialect(writer) })
    return {
      writer: database,
      reader: new Kysely<Tables>({ dialect: sqliteDialect(reader) }),
      batchSize: BATCH_SIZE,
      migrate: work => database.transaction().execute(work),
      clustered: 'without rowid',
      startToken: sql<string>`''`,
      isUnavailable,
      explainStart: cause => explainStart(file, cause),
      forget: async () => {
        while (writer.isTransaction) await setImmediate()
        writer.exec('pragma wal_checkpoint(truncate)')
      },
      close: async () => {
        // This driver closes a connection for good only when its statements are garbage; the file is to be whole before.
        writer.exec('pragma wal_checkpoint(truncate)')
        close()
      },
    }
  } catch (cause) {
    close()
    throw new StartError(explainStart(file, cause))
  }
}

function explainStart(file: string, cause: unknown): string {
  if (isDamaged(cause)) {
    return `The database ${file} is damaged or is no database of ours. It was left as it is: put it aside and restore a backup, or set another DATA_DIR.`
  }
  const reason = cause instanceof Error ? cause.message : String(cause)
  return `The database ${file} cannot be opened (${reason}). See that DATA_DIR is on a disk of this machine that can be written and has room.`
}
