import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { HostedPlugin } from './hosted-plugin.ts'

const PROFILE_MS = 5_000
const MAX_SUMMARY_LENGTH = 40_000
const run = promisify(execFile)

/**
 * Watches one plugin for five seconds: its process is started anew with V8's sampler on, because the permission model allows
 * no inspector. Its columns are computed once meanwhile. @returns V8's summary
 */
export async function profilePlugin({ plugin, columns }: HostedPlugin, cacheDir: string): Promise<string> {
  const folder = await mkdtemp(join(cacheDir, 'profile-'))
  try {
    const log = join(folder, 'v8.log')
    await plugin.restart(['--prof', '--no-logfile-per-isolate', `--logfile=${log}`])
    columns.renew('all')
    await setTimeout(PROFILE_MS)
    await plugin.restart()
    if ((await readdir(folder)).length === 0) return 'The plugin did not run long enough to be watched.'
    const { stdout } = await run(process.execPath, ['--prof-process', log], {
      maxBuffer: 16 * 1024 * 1024,
      timeout: PROFILE_MS,
    })
    return stdout.slice(0, MAX_SUMMARY_LENGTH)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
