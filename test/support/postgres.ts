import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

export interface PostgresCluster {
  /** Of a superuser, in the database `postgres`. */
  readonly url: string
  /** Crash or start it again under the same address. */
  run(command: 'start' | 'stop -m immediate'): void
  stop(): void
}

/** A cluster of its own in a temp folder, with fsync on as in production. Undefined where PostgreSQL is not installed. */
export async function startPostgres(): Promise<PostgresCluster | undefined> {
  const binaries = findBinaries()
  if (!binaries) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-pg-'))
  const data = join(folder, 'data')
  const port = await findFreePort()
  const runAs = asServerUser(folder)
  const run = (name: string, args: readonly string[]) => {
    const [command, ...rest] = [...runAs, join(binaries, name), ...args] as [string, ...string[]]
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  const server = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder}`
  const control = (...args: string[]) =>
    run('pg_ctl', ['-D', data, '-o', server, '-l', join(folder, 'log'), '-s', '-w', ...args])
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync'])
  control('start')
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    run: command => control(...command.split(' ')),
    stop: () => {
      control('stop', '-m', 'immediate')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findBinaries(): string | undefined {
  const packaged = '/usr/lib/postgresql'
  const versions = existsSync(packaged) ? readdirSync(packaged) : []
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a)).map(name => join(packaged, name, 'bin'))
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...newestFirst]
  return folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

/** PostgreSQL refuses to run as root: then as the user its package made. */
function asServerUser(folder: string): string[] {
  if (process.getuid?.() !== 0) return []
  const id = (kind: '-u' | '-g') => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }))
  chownSync(folder, id('-u'), id('-g'))
  return ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups']
}

const findFreePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
