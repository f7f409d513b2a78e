import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { REPOSITORY, temporaryFolder } from '../support/content-folder.ts'
import { manifest, writePlugin } from './host.ts'

/** One that has ended and waits for its parent to notice is not alive. */
function isAlive(pid: number): boolean {
  try {
    return !/ [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}

it.runIf(process.platform === 'linux').each([
  ['waits', ''],
  ['hangs and ignores SIGTERM', 'setTimeout(() => { for (;;); }, 30)'],
])('a plugin that %s ends with a server that is killed', async (_, statement) => {
  await using folder = await temporaryFolder()
  await writePlugin(join(folder.path, 'tester'), {
    manifest: manifest({ activationEvents: ['onStartup'] }),
    code: `export const activate = () => { process.on('SIGTERM', () => {}); ${statement} }`,
  })
  const script = join(REPOSITORY, 'test/bench/plugins/host-to-kill.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder.path], { stdio: 'pipe' })
  const pid = await new Promise<number>(resolve => child.stdout.once('data', data => resolve(Number(data))))
  expect(isAlive(pid)).toBe(true)
  child.kill('SIGKILL')
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), 5_000)
})
