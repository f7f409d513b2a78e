const BYTES_PER_SECOND = 1024 * 1024
const MOST_SAVED_BYTES = 2 * 1024 * 1024
/** Reading a frame costs this process more than its bytes: small ones are counted as so many. */
const LEAST_FRAME_BYTES = 1024

export type FloodGuard = ReturnType<typeof createFloodGuard>

/** What a process may send: what it was asked for, and a little beside. Refills with time, and with every request. */
export function createFloodGuard() {
  let allowance = MOST_SAVED_BYTES
  let refilledMs = performance.now()

  function take(bytes: number): boolean {
    const now = performance.now()
    const refill = ((now - refilledMs) / 1_000) * BYTES_PER_SECOND
    refilledMs = now
    if (allowance < MOST_SAVED_BYTES) allowance = Math.min(allowance + refill, MOST_SAVED_BYTES)
    allowance -= bytes
    return allowance >= 0
  }
  return {
    /** An answer of so many bytes: an acknowledgement, perhaps its reasons, and itself. */
    expect(bytes: number) {
      allowance = Math.min(allowance + bytes + 3 * LEAST_FRAME_BYTES, 4 * MOST_SAVED_BYTES)
    },
    /** False when it has sent too much. */
    receive: take,
    /** A whole frame among what was received. False when there were too many. */
    receiveFrame: (bytes: number): boolean => take(Math.max(0, LEAST_FRAME_BYTES - bytes)),
  }
}
