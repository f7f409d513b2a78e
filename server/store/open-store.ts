import { StartError } from '../errors.ts'
import { createStore } from './create-store.ts'
import { type Engine, type StoreLog, silentLog } from './engine.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

export interface StoreOptions {
  /** A PostgreSQL address. Without one, the database is a file in `dataDir`. */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly log?: StoreLog | undefined
}

/** Opens the store and brings its tables up to date. Throws a `StartError` with one sentence when it cannot. */
export async function openStore({ databaseUrl, dataDir, log = silentLog }: StoreOptions): Promise<Store> {
  const engine = databaseUrl ? openPostgres(databaseUrl, log) : openSqlite(dataDir)
  await prepare(engine)
  return createStore(engine)
}

/** Closes the engine again when its tables cannot be used. */
export async function prepare(engine: Engine): Promise<void> {
  try {
    await migrate(engine, new Date().toISOString())
  } catch (cause) {
    await engine.close()
    throw cause instanceof StartError ? cause : new StartError(engine.explainStart(cause))
  }
}
