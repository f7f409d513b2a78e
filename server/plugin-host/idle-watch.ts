import type { HostedPlugin } from './hosted-plugin.ts'
import { mayIdle } from './manifest/activation.ts'

const CHECK_MS = 1_000
const IDLE_CHECKS = 10

/** Ends the processes that have had nothing to do for ten seconds and are needed for nothing but stored columns. */
export function createIdleWatch(plugins: () => readonly HostedPlugin[]): { close(): void } {
  const idleFor = new Map<string, { calls: number; checks: number }>()

  function check({ plugin, columns }: HostedPlugin) {
    const process = plugin.running()
    const { calls } = plugin.statistics
    const before = idleFor.get(plugin.id)
    const resting =
      process !== undefined && !process.busy() && !columns.stale && mayIdle(plugin.found.manifest)
    if (!resting || before?.calls !== calls) return void idleFor.set(plugin.id, { calls, checks: 0 })
    if (before.checks + 1 >= IDLE_CHECKS) void plugin.rest()
    idleFor.set(plugin.id, { calls, checks: before.checks + 1 })
  }

  const timer = setInterval(() => plugins().forEach(check), CHECK_MS)
  timer.unref()
  return { close: () => clearInterval(timer) }
}
