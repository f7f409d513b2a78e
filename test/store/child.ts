import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { StoreOptions } from '../../server/store/open-store.ts'

export interface Child {
  /** What it has said so far, a line each. */
  readonly lines: readonly string[]
  /** Resolves with the first line that starts so, also one said before. */
  waitFor(start: string): Promise<string>
  /** SIGKILL; resolves when the process is gone and all it said is in `lines`. */
  kill(): Promise<void>
}

/** A process of its own that runs a script beside the tests with a store. */
export function startChild(script: string, { dataDir, databaseUrl }: StoreOptions): Child {
  const path = new URL(script, import.meta.url).pathname
  const env = { ...process.env, STORE: JSON.stringify({ dataDir, databaseUrl }) }
  const child = spawn(process.execPath, ['--import', 'tsx', path], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout! })
  reader.on('line', line => lines.push(line))
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')])
  return {
    lines,
    waitFor: async start => {
      for (;;) {
        const found = lines.find(line => line.startsWith(start))
        if (found) return found
        await Promise.race([once(reader, 'line'), ended.then(() => stopWaiting(child, start))])
      }
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function stopWaiting(child: ChildProcess, start: string): never {
  throw new Error(`the child ended (${child.exitCode ?? child.signalCode}) before it said "${start}"`)
}
