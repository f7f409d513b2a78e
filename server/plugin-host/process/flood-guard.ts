const BYTES_PER_SECOND = 1024 * 1024
const MOST_SAVED_BYTES = 2 * 1024 * 1024

/** What a process may send: what it was asked for, and a little beside. Refills with time, and with every request. */
export function createFloodGuard() {
  let allowance = MOST_SAVED_BYTES
  let refilledMs = performance.now()
  return {
    expect(bytes: number) {
      allowance = Math.min(allowance + bytes, 4 * MOST_SAVED_BYTES)
    },
    /** False when it has sent too much. */
    receive(bytes: number): boolean {
      const now = performance.now()
      const refill = ((now - refilledMs) / 1_000) * BYTES_PER_SECOND
      refilledMs = now
      if (allowance < MOST_SAVED_BYTES) allowance = Math.min(allowance + refill, MOST_SAVED_BYTES)
      allowance -= bytes
      return allowance >= 0
    },
  }
}
