import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { REPOSITORY } from './content-folder.ts'

export interface ServerProcess extends AsyncDisposable {
  readonly child: ChildProcess
  readonly url: string
  /** Everything printed so far, logs included. */
  output(): string
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
  /** Resolves once it answers. Throws what it printed when it ends instead. */
  ready(): Promise<void>
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The real server as a process of its own, started as `npm start` starts it. */
export async function spawnServer(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = environment.PORT ?? String(await findFreePort())
  const child = spawn(process.execPath, ['--import', 'tsx', join(REPOSITORY, 'server/main.ts')], {
    cwd: REPOSITORY,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...environment, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += data))
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal)
  const url = `http://127.0.0.1:${port}`
  return {
    ...{ child, url, ended, output: () => output },
    async ready() {
      let over = false
      void ended.then(() => (over = true))
      while (!over) {
        const answer = await fetch(`${url}/health/live`).catch(() => undefined)
        if (answer?.ok && output.includes(url)) return
        await new Promise(resolve => setTimeout(resolve, 50))
      }
      throw new Error(output)
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Signs in over the wire, and answers a fetch that carries the token. */
export async function signInTo(url: string, name: string, side = 'marketing') {
  const json = { 'content-type': 'application/json' }
  const session = await fetch(`${url}/api/local-session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ name, side }),
  })
  const { token } = (await session.json()) as { token: string }
  return (
    path: string,
    { method = 'GET', body, headers }: { method?: string; body?: object; headers?: object } = {},
  ) =>
    fetch(`${url}${path}`, {
      ...{ method, headers: { authorization: `Bearer ${token}`, ...(body && json), ...headers } },
      ...(body && { body: JSON.stringify(body) }),
    })
}
