import { setImmediate } from 'node:timers/promises'
import { type ControlledTransaction, sql } from 'kysely'
import type { Write } from './access.ts'
import type { Engine } from './engine.ts'
import type { Database, Tables } from './tables.ts'

interface Waiting {
  readonly work: Write<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (cause: unknown) => void
}

/**
 * Writes that come while others are being written share the next commit, and so its fsync. Each is answered only when that
 * commit is on disk, with its own result; one that fails takes only itself back. Embedded, this is the code that would move
 * into a writer thread: nothing outside knows where a `Write` runs.
 */
export function createCommitter(engine: Engine): <T>(work: Write<T>) => Promise<T> {
  const waiting: Waiting[] = []
  let draining = false

  async function drain() {
    draining = true
    while (waiting.length > 0) {
      // A turn of the event loop: all that arrived in it goes into one commit, and reads get their turn between commits.
      await setImmediate()
      await commit(engine, waiting.splice(0, engine.batchSize))
    }
    draining = false
  }

  return <T>(work: Write<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve: value => resolve(value as T), reject })
      if (!draining) void drain()
    })
}

async function commit(engine: Engine, batch: readonly Waiting[]): Promise<void> {
  try {
    const answers = await inTransaction(engine.writer, async transaction => {
      const made: (() => void)[] = []
      for (const one of batch) made.push(await writeOne(engine, transaction, one))
      return made
    })
    for (const answer of answers) answer()
  } catch (cause) {
    for (const one of batch) one.reject(cause)
  }
}

async function inTransaction<T>(writer: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  const transaction: ControlledTransaction<Tables> = await writer.startTransaction().execute()
  try {
    const result = await work(transaction)
    await transaction.commit().execute()
    return result
  } catch (cause) {
    // A lost connection or a full disk has rolled back already; then this fails and there is nothing left to do.
    await transaction
      .rollback()
      .execute()
      .catch(() => undefined)
    throw cause
  }
}

/** Gives the answer to send once the batch is on disk. Throws only what ends the whole batch. */
async function writeOne(engine: Engine, transaction: Database, one: Waiting): Promise<() => void> {
  await sql`savepoint one`.execute(transaction)
  try {
    const written = await one.work(transaction, await nextSeq(transaction))
    if (!written.changed) await sql`rollback to savepoint one`.execute(transaction)
    await sql`release savepoint one`.execute(transaction)
    return () => one.resolve(written.value)
  } catch (cause) {
    if (engine.isUnavailable(cause)) throw cause
    await sql`rollback to savepoint one`.execute(transaction)
    await sql`release savepoint one`.execute(transaction)
    return () => one.reject(cause)
  }
}

async function nextSeq(transaction: Database): Promise<number> {
  const feed = await transaction
    .updateTable('feed')
    .set({ seq: sql<number>`seq + 1` })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return feed.seq
}
