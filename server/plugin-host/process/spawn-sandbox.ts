import { type ChildProcess, spawn } from 'node:child_process'
import type { Duplex, Readable } from 'node:stream'
import { findHelpers, NODE_FLAGS } from './launcher.ts'

export interface Sandbox {
  readonly pid: number
  readonly channel: Duplex
  readonly output: readonly Readable[]
  /** The whole process group, at once. */
  kill(): void
  /** How it ended, in words. */
  readonly ended: Promise<string>
}

/** A process that can read these paths and nothing else, with an empty environment and a channel on descriptor 3. */
export async function spawnSandbox({
  bootstrap,
  readable,
  flags = [],
}: {
  readonly bootstrap: string
  readonly readable: readonly string[]
  readonly flags?: readonly string[]
}): Promise<Sandbox> {
  const helpers = await findHelpers()
  const allowed = [bootstrap, ...readable].map(path => `--allow-fs-read=${path}`)
  const [command, ...words] = [...helpers, process.execPath, ...NODE_FLAGS, ...flags, ...allowed, bootstrap]
  const child = spawn(command!, words, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: {},
    detached: true,
    windowsHide: true,
  })
  const ended = new Promise<string>(resolve => {
    child.once('error', error => resolve(`its process could not be started: ${error.message}`))
    child.once('exit', (code, signal) =>
      resolve(signal ? `its process was ended by ${signal}` : `its process ended with exit code ${code}`),
    )
  })
  const channel = child.stdio[3] as Duplex
  // A process that ends while it is written to is told by `ended`.
  channel.on('error', () => {})
  child.unref()
  return {
    pid: child.pid ?? 0,
    channel,
    output: [child.stdout!, child.stderr!],
    kill: () => killGroup(child),
    ended,
  }
}

function killGroup(child: ChildProcess) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL') // no groups here, or it is gone already
  }
}
