import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type Manifest, parseManifest } from './manifest.ts'

export interface FoundPlugin {
  readonly folder: string
  readonly manifest: Manifest
}
export interface PluginProblem {
  readonly folder: string
  readonly message: string
}

const MAX_MANIFEST_BYTES = 64 * 1024

/** Looks at every folder in `pluginsDir` without running anything. A missing folder holds no plugins. */
export async function scanPlugins(pluginsDir: string): Promise<(FoundPlugin | PluginProblem)[]> {
  const items = await readdir(pluginsDir, { withFileTypes: true }).catch(() => [])
  const folders = items.filter(item => item.isDirectory()).map(item => join(pluginsDir, item.name))
  return Promise.all(folders.sort().map(scanFolder))
}

async function scanFolder(folder: string): Promise<FoundPlugin | PluginProblem> {
  const problem = (message: string): PluginProblem => ({ folder, message })
  try {
    const path = join(folder, 'package.json')
    const stats = await lstat(path)
    if (!stats.isFile()) return problem('package.json is not a plain file')
    if (stats.size > MAX_MANIFEST_BYTES)
      return problem(`package.json is larger than ${MAX_MANIFEST_BYTES} bytes`)
    const manifest = parseManifest(await readFile(path, 'utf8'))
    if (!('name' in manifest)) return problem(manifest.join('; '))
    const main = await realpath(join(folder, manifest.main))
    if (!main.startsWith((await realpath(folder)) + sep))
      return problem("main lies outside the plugin's folder")
    return { folder, manifest }
  } catch (error) {
    return problem(
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? `a file is missing: ${(error as Error).message}`
        : String(error),
    )
  }
}
