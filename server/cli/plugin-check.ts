import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { buildPlugin } from '../plugin-host/build-code.ts'
import { scanPlugins } from '../plugin-host/manifest/scan-plugins.ts'
import { pluginFolders } from './plugin-paths.ts'

/** `npm run plugin:check [folder …]`: what is wrong with manifests and code, without running anything; fails on any. */
const cacheDir = await mkdtemp(join(tmpdir(), 'plugin-check-'))
for (const folder of await pluginFolders()) {
  const problem = await check(folder)
  console.log(
    `${problem === undefined ? 'ok     ' : 'PROBLEM'} ${folder}${problem === undefined ? '' : `: ${problem}`}`,
  )
  if (problem !== undefined) process.exitCode = 1
}
await rm(cacheDir, { recursive: true, force: true })

async function check(folder: string): Promise<string | undefined> {
  const { found, faults } = await scanPlugins(dirname(folder))
  const isHere = (path: string) => resolve(path) === resolve(folder)
  const plugin = [...found.values()].find(one => isHere(one.folder))
  if (!plugin) {
    const fault = [...faults.values()].find(one => isHere(one.folder))
    return fault?.message ?? 'there is no such folder'
  }
  return buildPlugin(plugin, cacheDir).then(
    () => undefined,
    (error: Error) => error.message,
  )
}
