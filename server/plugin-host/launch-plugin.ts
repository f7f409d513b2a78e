import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Json } from '../contract/plugin.ts'
import { buildBootstrap, buildPlugin } from './build-code.ts'
import type { Manifest } from './manifest/manifest.ts'
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

const MAX_BUNDLE_BYTES = 256 * 1024

/** Builds the code, starts a process and activates the plugin in it. @throws what building or activating throws */
export async function launchPlugin(
  found: FoundPlugin,
  record: PluginRecord,
  options: Surroundings & ProcessListeners & { readonly flags?: readonly string[] },
): Promise<PluginProcess> {
  const { folder, manifest } = found
  const [code, bootstrap, translations] = await Promise.all([
    buildPlugin(found, options.cacheDir),
    buildBootstrap(options.cacheDir),
    readTranslations(found),
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
  return startProcess({ ...options, bootstrap, readable: [code.path, join(folder, '*')], setup })
}

/** Scorers, then badges: score frames name them by their position in here. */
export const columnsOf = ({ contributes: { scorers = [], badges = [] } }: Manifest): Setup['scorers'] =>
  [...scorers, ...badges].map(({ id, inputs }) => ({ id, inputs }))

export const settingsOf = ({ contributes }: Manifest, { settings }: PluginRecord): Record<string, Json> =>
  settingValues(contributes.configuration ?? {}, settings)

async function readTranslations({ folder, manifest }: FoundPlugin): Promise<Setup['translations']> {
  if (manifest.l10n === undefined) return {}
  const home = join(folder, manifest.l10n)
  if (!home.startsWith(folder + sep)) return {}
  const names = await readdir(home).catch(() => [])
  const bundles = names.flatMap(name => {
    const language = /^bundle\.([a-z]{2})\.json$/.exec(name)?.[1]
    return language ? [readBundle(join(home, name)).then(bundle => [language, bundle] as const)] : []
  })
  return Object.fromEntries(await Promise.all(bundles))
}

/** @throws Error when it is not a flat JSON object of texts */
async function readBundle(path: string): Promise<Record<string, string>> {
  if ((await stat(path)).size > MAX_BUNDLE_BYTES)
    throw new Error(`${path} is larger than ${MAX_BUNDLE_BYTES} bytes`)
  const bundle: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (
    typeof bundle !== 'object' ||
    bundle === null ||
    !Object.values(bundle).every(text => typeof text === 'string')
  )
    throw new Error(`${path} must map English texts to translations`)
  return bundle as Record<string, string>
}
