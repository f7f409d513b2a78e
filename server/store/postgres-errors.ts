import pg from 'pg'

/** SQLSTATE classes and codes that say: the database cannot be used now. The rest are bugs of ours. */
const UNAVAILABLE = /^(08|28|53|57|58|F0|XX)|^(25006|3D000|40001|55000|40P01|55P03|25P03)$/

/** Of pg itself, which gives these no code. */
const CONNECTION_LOST = /connection|timeout|not queryable|pool after calling end/i

export function isUnavailable(cause: unknown): boolean {
  if (cause instanceof pg.DatabaseError) return UNAVAILABLE.test(cause.code ?? '')
  if (!(cause instanceof Error)) return false
  return 'syscall' in cause || cause instanceof AggregateError || CONNECTION_LOST.test(cause.message)
}

/** A few words on what went wrong, never the address with its password. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0])
  return cause instanceof Error ? cause.message : String(cause)
}
