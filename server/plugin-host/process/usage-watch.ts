import { readUsage } from './usage.ts'

const CHECK_MS = 100
const MAX_RSS_BYTES = 200 * 1024 * 1024
/** Processor time that a process may use unasked: less than a third, so that one is found on a busy machine too. */
const WINDOW_MS = 5_000
const MAX_UNASKED_CPU_MS = 1_500

interface Options {
  /** Whether it works on something that it was asked for. */
  busy(): boolean
  onTooMuch(what: string): void
}

/** Watches what a process takes: memory always, processor time while nobody has asked it for anything. */
export function watchUsage(pid: number, { busy, onTooMuch }: Options): { close(): void } {
  let before: number | undefined
  let unaskedMs = 0
  let windowStartMs = performance.now()

  function check() {
    const usage = readUsage(pid)
    if (!usage) return
    if (usage.rssBytes > MAX_RSS_BYTES)
      onTooMuch(`it used ${Math.round(usage.rssBytes / 1e6)} MB of memory; 200 are allowed`)
    const used = before === undefined || busy() ? 0 : usage.cpuMs - before
    before = usage.cpuMs
    const now = performance.now()
    if (now - windowStartMs > WINDOW_MS) {
      windowStartMs = now
      unaskedMs = 0
    }
    unaskedMs += used
    if (unaskedMs > MAX_UNASKED_CPU_MS)
      onTooMuch(`it used ${unaskedMs / 1_000} s of processor time within ${WINDOW_MS / 1_000} s, unasked`)
  }
  const timer = setInterval(check, CHECK_MS)
  timer.unref()
  return { close: () => clearInterval(timer) }
}
