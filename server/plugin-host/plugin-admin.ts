import type { Json, SubmissionText } from '../contract/plugin.ts'
import type {
  Bisect,
  BisectInput,
  PluginChange,
  PluginReport,
  SubmissionFinding,
} from '../contract/plugin-status.ts'
import { answerBisect, NO_BISECT, startBisect } from './bisect.ts'
import type { HostedPlugin } from './hosted-plugin.ts'
import { findSettingFault } from './manifest/settings-schema.ts'
import type { PluginHost } from './plugin-host.ts'
import { BISECT_RECORD, type PluginRecords, untouched } from './plugin-records.ts'
import { PluginFailure } from './process/requests.ts'
import { profilePlugin } from './profile.ts'
import { reportPlugin, reportProblem } from './report.ts'
import { runChecks } from './run-checks.ts'
import { countFailure } from './statistics.ts'

export interface SettingFault {
  readonly name: string
  readonly message: string
}

/** What admins can see and do. Ids are those of `host.plugins`; an unknown one answers undefined. */
export interface PluginAdmin {
  reports(): readonly PluginReport[]
  report(id: string): PluginReport | undefined
  /** Nothing is changed when there are faults. */
  findFaults(id: string, change: PluginChange): readonly SettingFault[]
  change(id: string, change: PluginChange): Promise<PluginReport | undefined>
  restart(id: string): Promise<PluginReport | undefined>
  profile(id: string): Promise<string | undefined>
  /** @throws PluginFailure when the plugin does not answer well */
  command(id: string, name: string, argument: Json): Promise<unknown>
  check(submission: SubmissionText): Promise<SubmissionFinding[]>
  readonly bisect: Bisect
  answerBisect(answer: BisectInput['answer']): Promise<Bisect>
}

const COMMAND_DEADLINE_MS = 5_000

interface Options {
  readonly records: PluginRecords
  readonly cacheDir: string
}

export function createPluginAdmin(host: PluginHost, { records, cacheDir }: Options): PluginAdmin {
  const all = () => [...host.plugins.values()]
  const report = (one: HostedPlugin) =>
    reportPlugin(
      one,
      all().reduce((sum, { influence }) => sum + influence.sum, 0),
    )
  const bisectNow = () => (host.record(BISECT_RECORD)?.state as Bisect | undefined) ?? NO_BISECT

  return {
    reports: () => [...all().map(report), ...host.problems.map(reportProblem)],
    report: id => {
      const one = host.plugins.get(id)
      return one && report(one)
    },
    findFaults(id, { settings = {} }) {
      const schemas = host.plugins.get(id)?.plugin.found.manifest.contributes.configuration ?? {}
      return Object.entries(settings).flatMap(([name, value]) => {
        const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
        if (!schema) return { name, message: 'is not a setting of this plugin' }
        const message = value === null ? undefined : findSettingFault(schema, value)
        return message === undefined ? [] : { name, message }
      })
    },
    async change(id, { enabled, settings }) {
      const one = host.plugins.get(id)
      if (!one) return undefined
      const merged = Object.entries({ ...one.plugin.record.settings, ...(settings as Record<string, Json>) })
      await records.savePluginRecord(id, {
        ...(enabled !== undefined && { enabled }),
        ...(settings && { settings: Object.fromEntries(merged.filter(([, value]) => value !== null)) }),
      })
      await host.refreshRecords()
      return report(one)
    },
    async restart(id) {
      const one = host.plugins.get(id)
      if (!one) return undefined
      await one.plugin.restart()
      return report(one)
    },
    profile: async id => {
      const one = host.plugins.get(id)
      return one && profilePlugin(one, cacheDir)
    },
    async command(id, name, argument) {
      const plugin = host.plugins.get(id)?.plugin
      const process = await plugin?.need('command')
      if (!plugin || !process?.registered.has(`command/${name}`)) return undefined
      const call = { kind: 'command', name, argument, deadlineMs: COMMAND_DEADLINE_MS } as const
      return process.ask(call).catch((error: unknown) => {
        if (error instanceof PluginFailure) countFailure(plugin.statistics, error)
        throw error
      })
    },
    check: submission => runChecks(all(), submission),
    get bisect() {
      return bisectNow()
    },
    async answerBisect(answer) {
      const enabled = all().flatMap(({ plugin }) => (plugin.record.enabled ? plugin.id : []))
      const next =
        answer === 'start'
          ? startBisect(enabled)
          : answer === 'stop'
            ? NO_BISECT
            : answerBisect(bisectNow(), answer === 'bad')
      await records.savePluginRecord(BISECT_RECORD, {
        ...untouched(BISECT_RECORD),
        state: next as unknown as Record<string, Json>,
      })
      await host.refreshRecords()
      return next
    },
  }
}
