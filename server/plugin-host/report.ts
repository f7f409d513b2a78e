import { basename } from 'node:path'
import type { PluginReport } from '../contract/plugin-status.ts'
import type { HostedPlugin } from './hosted-plugin.ts'
import { settingsOf } from './launch-plugin.ts'
import { effectiveWeight } from './manifest/contributions.ts'
import type { PluginProblem } from './manifest/scan-plugins.ts'

/** Everything that admins see of a plugin. `allInfluence` is the sum over all plugins. */
export function reportPlugin(hosted: HostedPlugin, allInfluence: number): PluginReport {
  const { plugin, columns, influence } = hosted
  const { manifest } = plugin.found
  const { statistics, phase, record, activation, reloadProblem } = plugin
  const { scorers = [], checks = [], badges = [], commands = [], events = [] } = manifest.contributes
  const usage = plugin.running()?.usage()
  const times = statistics.times()
  const { calls, deadlineMisses, errors, lastError, restarts } = statistics
  const { displayName, description, publisher, version } = manifest
  return {
    ...{ id: plugin.id, displayName, publisher, version, state: phase.state, enabled: record.enabled },
    ...(description !== undefined && { description }),
    ...('reason' in phase && phase.reason !== undefined && { reason: phase.reason }),
    ...(reloadProblem !== undefined && { reloadProblem }),
    ...(activation && { activation }),
    ...(times && { times }),
    ...{ calls, deadlineMisses, errors, restarts },
    ...(lastError && { lastError }),
    ...(usage && {
      memory: { residentBytes: usage.rssBytes, privateBytes: usage.privateBytes },
      cpuMs: usage.cpuMs,
    }),
    breaker: hosted.breaker(),
    influence: allInfluence === 0 ? 0 : influence.sum / allInfluence,
    ...(columns.deterministic !== undefined && { deterministic: columns.deterministic }),
    stale: columns.stale,
    scorers: scorers.map(declared => {
      const { id, label, description, scope = 'document' } = declared
      return { id, label, description, scope, weight: effectiveWeight(declared) }
    }),
    ...{ checks, badges, commands, events },
    configuration: manifest.contributes.configuration ?? {},
    settings: settingsOf(manifest, record),
  }
}

/** A folder that is no plugin, and why. */
export const reportProblem = ({ folder, message }: PluginProblem): PluginReport => ({
  ...{
    id: basename(folder),
    displayName: basename(folder),
    state: 'failed',
    reason: message,
    enabled: false,
  },
  ...{ calls: 0, deadlineMisses: 0, errors: 0, restarts: 0, breaker: 'closed', influence: 0, stale: false },
  ...{ scorers: [], checks: [], badges: [], commands: [], events: [], configuration: {}, settings: {} },
})
