import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Engine, StoreLog } from './engine.ts'
import { isUnavailable, reasonOf } from './postgres-errors.ts'
import { asKyselyPool, openPool } from './postgres-pool.ts'
import type { Tables } from './tables.ts'

const BATCH_SIZE = 64

/** 'ground' in ASCII; any number would do that nothing else in this database uses. */
const MIGRATION_LOCK = 0x67726f756e64

/** The scaled database: any number of nodes on one PostgreSQL. */
export function openPostgres(databaseUrl: string, log: StoreLog): Engine {
  const pool = openPool(databaseUrl)
  // Without a listener an idle connection that breaks would end the process.
  pool.on('error', cause => log.warn(`A connection to PostgreSQL was lost: ${reasonOf(cause)}.`))
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: asKyselyPool(pool) }) })
  return {
    writer: database,
    reader: database,
    batchSize: BATCH_SIZE,
    migrationLock: sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`,
    startToken: sql<string>`'@' || extract(epoch from pg_postmaster_start_time())`,
    isUnavailable,
    explainStart: cause =>
      `The PostgreSQL database in DATABASE_URL cannot be used: ${reasonOf(cause)}. Check the address, the user and the password, and that the server runs.`,
    close: () => pool.end(),
  }
}
