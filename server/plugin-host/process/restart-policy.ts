const DELAYS_MS = [100, 1_000, 5_000, 30_000]
const MOST_CRASHES = 3
const WINDOW_MS = 5 * 60_000

/** How long to wait after a crash, growing with the crashes that went before; undefined after three in five minutes. */
export function createRestartPolicy(now: () => number) {
  let crashes: number[] = []
  let inARow = 0
  return {
    crashed(): number | undefined {
      const at = now()
      if (crashes.length > 0 && at - crashes.at(-1)! > WINDOW_MS) inARow = 0
      crashes = [...crashes.filter(crash => at - crash < WINDOW_MS), at]
      if (crashes.length >= MOST_CRASHES) return undefined
      const delayMs = DELAYS_MS[Math.min(inARow, DELAYS_MS.length - 1)]
      inARow += 1
      return delayMs
    },
    forget() {
      crashes = []
      inARow = 0
    },
    get recent() {
      return crashes.length
    },
  }
}
