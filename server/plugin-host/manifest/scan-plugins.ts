import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { findFolderFault } from './folder-fault.ts'
import { isManifest, type Manifest, parseManifest } from './manifest.ts'
import { readTranslations, type Translations } from './read-translations.ts'

export interface FoundPlugin {
  /** Real path. */
  readonly folder: string
  readonly manifest: Manifest
  /** As they were found; a broken bundle fails the start of the plugin, which says so. */
  readonly translations: Translations
}
export interface PluginProblem {
  readonly folder: string
  readonly message: string
}

const MAX_MANIFEST_BYTES = 64 * 1024
const MAX_FOLDERS = 200
const TOO_MANY = `only the first ${MAX_FOLDERS} folders are looked at`

export interface Scan {
  /** By id. */
  readonly found: Map<string, FoundPlugin>
  /** By the folder's name. */
  readonly faults: Map<string, PluginProblem>
}

/** Looks at every folder in `pluginsDir` without running anything. A missing folder holds no plugins. */
export async function scanPlugins(pluginsDir: string): Promise<Scan> {
  const items = await readdir(pluginsDir, { withFileTypes: true }).catch(() => [])
  // A link is listed with its problem rather than passed over: its owner will wonder.
  const folders = items
    .filter(item => (item.isDirectory() || item.isSymbolicLink()) && !/^(?:\.|node_modules$)/.test(item.name))
    .map(item => join(pluginsDir, item.name))
    .sort()
  const tooMany = folders.slice(MAX_FOLDERS).map(folder => ({ folder, message: TOO_MANY }))
  const looked = await Promise.all(folders.slice(0, MAX_FOLDERS).map(scanFolder))
  const scanned = [...withoutBrokenTies(looked), ...tooMany]
  return {
    found: new Map(scanned.filter(isFound).map(plugin => [plugin.manifest.name, plugin])),
    faults: new Map(scanned.flatMap(one => (isFound(one) ? [] : [[basename(one.folder), one] as const]))),
  }
}

async function scanFolder(folder: string): Promise<FoundPlugin | PluginProblem> {
  const problem = (message: string): PluginProblem => ({ folder, message })
  try {
    if (!(await lstat(folder)).isDirectory())
      return problem('it is a link; put the folder itself into the plugins folder')
    const path = join(folder, 'package.json')
    const stats = await lstat(path)
    if (!stats.isFile()) return problem('package.json is not a plain file')
    if (stats.size > MAX_MANIFEST_BYTES)
      return problem(`package.json is larger than ${MAX_MANIFEST_BYTES} bytes`)
    const manifest = parseManifest(await readFile(path, 'utf8'))
    if (!isManifest(manifest)) return problem(manifest.join('; '))
    const home = await realpath(folder)
    const main = await realpath(join(folder, manifest.main))
    if (!main.startsWith(home + sep)) return problem("main lies outside the plugin's folder")
    const fault = await findFolderFault(home)
    if (fault !== undefined) return problem(fault)
    return {
      folder: home,
      manifest,
      translations: await readTranslations(home, manifest.l10n).catch(() => ({})),
    }
  } catch (error) {
    return problem(
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? `a file is missing: ${basename((error as NodeJS.ErrnoException).path ?? '')}`
        : String(error),
    )
  }
}

type Scanned = FoundPlugin | PluginProblem
const isFound = (scanned: Scanned): scanned is FoundPlugin => 'manifest' in scanned

/** Ids that stand twice and dependencies that are missing or go in circles. */
function withoutBrokenTies(scanned: readonly Scanned[]): Scanned[] {
  const first = new Map<string, FoundPlugin>()
  for (const plugin of scanned)
    if (isFound(plugin) && !first.has(plugin.manifest.name)) first.set(plugin.manifest.name, plugin)
  return scanned.map(plugin => {
    if (!isFound(plugin)) return plugin
    const { name } = plugin.manifest
    if (first.get(name) !== plugin)
      return {
        folder: plugin.folder,
        message: `the folder ${first.get(name)!.folder} has the name "${name}" already`,
      }
    const message = findDependencyFault(plugin, first)
    return message === undefined ? plugin : { folder: plugin.folder, message }
  })
}

function findDependencyFault(
  plugin: FoundPlugin,
  known: ReadonlyMap<string, FoundPlugin>,
): string | undefined {
  const seen = new Set<string>()
  const open = [...(plugin.manifest.pluginDependencies ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === plugin.manifest.name) return 'its pluginDependencies lead back to itself'
    if (seen.has(id)) continue
    seen.add(id)
    const dependency = known.get(id)
    if (!dependency) return `it depends on the plugin "${id}", which is not there`
    open.push(...(dependency.manifest.pluginDependencies ?? []))
  }
  return undefined
}
