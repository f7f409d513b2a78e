/** Primary result codes, https://sqlite.org/rescode.html, that say: the file cannot be used now. The rest are bugs of ours. */
const UNAVAILABLE = new Set([
  3, // PERM
  5, // BUSY
  6, // LOCKED
  7, // NOMEM
  8, // READONLY
  10, // IOERR
  11, // CORRUPT
  13, // FULL
  14, // CANTOPEN
  15, // PROTOCOL
  26, // NOTADB
])

export const isBusy = (cause: unknown) => primaryCode(cause) === 5
export const isDamaged = (cause: unknown) => [11, 26].includes(primaryCode(cause) ?? 0)
export const isUnavailable = (cause: unknown) => UNAVAILABLE.has(primaryCode(cause) ?? 0)

function primaryCode(cause: unknown): number | undefined {
  const { errcode } = cause as { errcode?: unknown }
  // An extended code carries the primary one in its low byte.
  return typeof errcode === 'number' ? errcode & 0xff : undefined
}
