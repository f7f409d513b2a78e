import type { PostgresPool, PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { StartError } from '../errors.ts'

const CONNECTIONS = 10

const CONNECT_TIMEOUT_MS = 3_000

/** From the outside in: the server gives up first, and only a dead connection lets the client's own limit come into play. */
export const LIMITS: pg.PoolConfig = {
  lock_timeout: 4_000,
  statement_timeout: 5_000,
  query_timeout: 7_000,
  idle_in_transaction_session_timeout: 10_000,
}

export function openPool(connectionString: string, limits?: pg.PoolConfig): pg.Pool {
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
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    ...limits,
  })
}

/** Ours stay far below 2^53; pg would give them as text. */
const readBigintAsNumber: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')

/** A connection goes back only when it is clean: one that failed or is still in a transaction is closed, and the pool makes another. */
export function asKyselyPool(pool: pg.Pool): PostgresPool {
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
  // The pool listens only while a connection is idle; one that breaks between two queries would end the process.
  const onError = () => {
    failed = true
  }
  client.on('error', onError)
  const query = async (text: string, values: readonly unknown[]) => {
    // So that the rollback of what timed out does not wait behind it for as long again.
    if (failed) throw new Error('the connection has failed before')
    try {
      return await client.query({ name: nameOf(text), text, values: values.map(withoutNul) })
    } catch (cause) {
      failed ||= !(cause instanceof pg.DatabaseError)
      throw cause
    }
  }
  const release = () => {
    client.off('error', onError)
    client.release(failed || client.getTransactionStatus() !== 'I')
  }
  // Kysely's type also has queries by cursor, which nothing here makes.
  return { query, release } as unknown as PostgresPoolClient
}

/** PostgreSQL refuses this character in a text; SQLite takes it. */
const withoutNul = (value: unknown) =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
