import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import pg from 'pg'
import { StartError } from '../errors.ts'
import type { Engine, StoreLog } from './engine.ts'
import { isUnavailable, reasonOf } from './postgres-errors.ts'
import type { Tables } from './tables.ts'

const CONNECTIONS = 10

/** From the outside in: the server gives up first, and only a dead connection lets the client's own limit come into play. */
const LIMITS = {
  connectionTimeoutMillis: 3_000,
  lock_timeout: 4_000,
  statement_timeout: 5_000,
  query_timeout: 7_000,
  idle_in_transaction_session_timeout: 10_000,
}

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

function openPool(connectionString: string): pg.Pool {
  if (!URL.canParse(connectionString) || !/^postgres(ql)?:/.test(connectionString)) {
    throw new StartError(
      'DATABASE_URL is no PostgreSQL address. It looks like postgresql://user:password@host:5432/name.',
    )
  }
  return new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    application_name: 'common-ground',
    keepAlive: true,
    types: { getTypeParser: readBigintAsNumber },
    ...LIMITS,
  })
}

/** Ours stay far below 2^53; pg would give them as text. */
const readBigintAsNumber: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')

/** A connection goes back only when it is clean: one that failed or is still in a transaction is closed, and the pool makes another. */
function asKyselyPool(pool: pg.Pool): PostgresPool {
  return { end: () => pool.end(), connect: async () => asKyselyClient(await pool.connect()) }
}

/** A query with a name is parsed and planned once per connection. Ours are a fixed set of texts, none grows with its values. */
const names = new Map<string, string>()
function nameOf(text: string): string {
  const name = names.get(text) ?? `q${names.size}`
  names.set(text, name)
  return name
}

function asKyselyClient(client: pg.PoolClient): PostgresPoolClient {
  let failed = false
  const query = async (text: string, values: readonly unknown[]) => {
    try {
      return await client.query({ name: nameOf(text), text, values: values.map(withoutNul) })
    } catch (cause) {
      failed ||= !(cause instanceof pg.DatabaseError)
      throw cause
    }
  }
  const release = () => client.release(failed || client.getTransactionStatus() !== 'I')
  // Kysely's type also has queries by cursor, which nothing here makes.
  return { query, release } as unknown as PostgresPoolClient
}

/** PostgreSQL refuses this character in a text; SQLite takes it. */
const withoutNul = (value: unknown) =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
