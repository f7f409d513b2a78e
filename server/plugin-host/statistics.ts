import type { PluginFailure } from './process/requests.ts'

const KEPT_TIMES = 512

export interface Times {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}
export interface PluginError {
  readonly message: string
  readonly stack: string
  /** ISO 8601 UTC. */
  readonly at: string
}

/** What happened to one plugin since the server started. */
export interface Statistics {
  called(milliseconds: number): void
  missed(): void
  failed(message: string, stack?: string): void
  restarted(): void
  readonly calls: number
  readonly deadlineMisses: number
  readonly errors: number
  readonly restarts: number
  readonly lastError: PluginError | undefined
  times(): Times | undefined
}

export function createStatistics(now: () => Date): Statistics {
  const counts = { calls: 0, deadlineMisses: 0, errors: 0, restarts: 0 }
  const times = new Float64Array(KEPT_TIMES)
  let lastError: PluginError | undefined
  return {
    called(milliseconds) {
      times[counts.calls % KEPT_TIMES] = milliseconds
      counts.calls += 1
    },
    missed: () => void counts.deadlineMisses++,
    failed(message, stack = '') {
      counts.errors += 1
      lastError = { message, stack, at: now().toISOString() }
    },
    restarted: () => void counts.restarts++,
    get calls() {
      return counts.calls
    },
    get deadlineMisses() {
      return counts.deadlineMisses
    },
    get errors() {
      return counts.errors
    },
    get restarts() {
      return counts.restarts
    },
    get lastError() {
      return lastError
    },
    times: () => percentiles(times.slice(0, Math.min(counts.calls, KEPT_TIMES))),
  }
}

/** One that is gone is counted where its end is noticed. */
export function countFailure(statistics: Statistics, { kind, message, pluginStack }: PluginFailure): void {
  if (kind === 'late') statistics.missed()
  else if (kind !== 'gone') statistics.failed(message, pluginStack)
}

function percentiles(times: Float64Array): Times | undefined {
  if (times.length === 0) return undefined
  const sorted = times.sort()
  const at = (share: number) =>
    Math.round(1_000 * sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!) / 1_000
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
