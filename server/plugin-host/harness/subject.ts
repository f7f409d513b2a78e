import type { HostedPlugin } from '../hosted-plugin.ts'
import type { PluginProcess } from '../process/plugin-process.ts'

/** The plugin that is tried, while it runs. */
export interface Subject {
  readonly hosted: HostedPlugin
  readonly process: PluginProcess
}
