import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import type { Engine, StoreLog } from './engine.ts'
import { isUnavailable, reasonOf } from './postgres-errors.ts'
import { asKyselyPool, LIMITS, openPool } from './postgres-pool.ts'
import type { Database, Tables } from './tables.ts'

const BATCH_SIZE = 64

/** 'ground' in ASCII; any number would do that nothing else in this database uses. */
const MIGRATION_LOCK = 0x67726f756e64

/** The scaled database: any number of nodes on one PostgreSQL. */
export function openPostgres(databaseUrl: string, log: StoreLog): Engine {
  const pool = openPool(databaseUrl, LIMITS)
  // Without a listener an idle connection that breaks would end the process.
  pool.on('error', cause => log.warn(`A connection to PostgreSQL was lost: ${reasonOf(cause)}.`))
  const database = onPool(pool)
  return {
    writer: database,
    reader: database,
    batchSize: BATCH_SIZE,
    migrate: work => migrateAlone(databaseUrl, work),
    clustered: '',
    startToken: sql<string>`'@' || extract(epoch from pg_postmaster_start_time())`,
    isUnavailable,
    explainStart: cause =>
      `The PostgreSQL database in DATABASE_URL cannot be used: ${reasonOf(cause)}. Check the address, the user and the password, and that the server runs.`,
    // Everything else goes with PostgreSQL's own vacuum and log recycling, as its operator has set them.
    forget: async () =>
      void (await sql`vacuum (truncate false) pulse_answered, pulse_tally`.execute(database)),
    close: () => pool.end(),
  }
}

const onPool = (pool: pg.Pool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: asKyselyPool(pool) }) })

/** On a connection of its own, because an index over millions of rows takes longer than any request may. */
async function migrateAlone(databaseUrl: string, work: (database: Database) => Promise<void>): Promise<void> {
  const pool = openPool(databaseUrl)
  try {
    await onPool(pool)
      .transaction()
      .execute(async database => {
        await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(database)
        await work(database)
      })
  } finally {
    await pool.end()
  }
}
