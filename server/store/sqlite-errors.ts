/**
 * The result codes of https://sqlite.org/rescode.html that say: the file cannot be used now. The rest are bugs of ours. With
 * SQLite's own texts, because this driver leaves the code out when a query that answers rows fails.
 */
const UNAVAILABLE: ReadonlyMap<number, string> = new Map([
  [3, 'access permission denied'],
  [5, 'database is locked'],
  [6, 'database table is locked'],
  [7, 'out of memory'],
  [8, 'attempt to write a readonly database'],
  [10, 'disk I/O error'],
  [11, 'database disk image is malformed'],
  [13, 'database or disk is full'],
  [14, 'unable to open database file'],
  [15, 'locking protocol'],
  [26, 'file is not a database'],
])

const BUSY = 5
const CORRUPT = 11
const NOT_A_DATABASE = 26

export const isBusy = (cause: unknown) => findCode(cause) === BUSY
export const isDamaged = (cause: unknown) => [CORRUPT, NOT_A_DATABASE].includes(findCode(cause) ?? 0)
export const isUnavailable = (cause: unknown) => UNAVAILABLE.has(findCode(cause) ?? 0)

function findCode(cause: unknown): number | undefined {
  if (!(cause instanceof Error)) return undefined
  const { code, errcode, message } = cause as Error & { code?: unknown; errcode?: unknown }
  // An extended code carries the primary one in its low byte.
  if (typeof errcode === 'number') return errcode & 0xff
  if (code !== 'ERR_SQLITE_ERROR') return undefined
  return [...UNAVAILABLE].find(([, text]) => message.includes(text))?.[0]
}
