import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Json } from '../contract/plugin.ts'
import { type BuiltCode, buildBootstrap, buildPlugin } from './build-code.ts'
import { findFolderFault } from './manifest/folder-fault.ts'
import type { Manifest } from './manifest/manifest.ts'
import { readTranslations } from './manifest/read-translations.ts'
import type { FoundPlugin } from './manifest/scan-plugins.ts'
import { settingValues } from './manifest/settings-schema.ts'
import type { PluginRecord } from './plugin-records.ts'
import { type PluginProcess, type ProcessOptions, startProcess } from './process/plugin-process.ts'
import type { Setup } from './wire/messages.ts'

export interface Surroundings {
  readonly cacheDir: string
  readonly mode: 'production' | 'development'
}
export type ProcessListeners = Pick<ProcessOptions, 'onLog' | 'onState' | 'onFatal' | 'signal'>

type LaunchOptions = Surroundings &
  ProcessListeners & {
    /** Runs instead of what stands in the folder. */
    readonly code?: BuiltCode | undefined
    /** Node's own. */
    readonly flags?: readonly string[]
  }

/** Builds the code, starts a process and activates the plugin in it. @throws what building or activating throws */
export async function launchPlugin(
  found: FoundPlugin,
  record: PluginRecord,
  options: LaunchOptions,
): Promise<{ readonly process: PluginProcess; readonly code: BuiltCode }> {
  const { folder, manifest } = found
  // It was looked at when it was found; that may be days ago.
  const fault = await findFolderFault(folder)
  if (fault !== undefined) throw new Error(fault)
  const [code, bootstrap, translations] = await Promise.all([
    options.code ?? buildPlugin(found, options.cacheDir),
    buildBootstrap(options.cacheDir),
    options.code ? found.translations : readTranslations(folder, manifest.l10n),
  ])
  options.signal.throwIfAborted()
  const setup: Setup = {
    plugin: { id: manifest.name, version: manifest.version, mode: options.mode },
    code: pathToFileURL(code.path).href,
    scorers: columnsOf(manifest),
    declared: {
      checks: (manifest.contributes.checks ?? []).map(({ id }) => id),
      commands: (manifest.contributes.commands ?? []).map(({ id }) => id),
      events: manifest.contributes.events ?? [],
    },
    settings: settingsOf(manifest, record),
    state: record.state,
    translations,
  }
  const readable = [code.path, join(folder, '*')]
  return { process: await startProcess({ ...options, bootstrap, readable, setup }), code }
}

/** Scorers, then badges: score frames name them by their position in here. */
export const columnsOf = ({ contributes: { scorers = [], badges = [] } }: Manifest): Setup['scorers'] =>
  [...scorers, ...badges].map(({ id, inputs }) => ({ id, inputs }))

export const settingsOf = ({ contributes }: Manifest, { settings }: PluginRecord): Record<string, Json> =>
  settingValues(contributes.configuration ?? {}, settings)
