import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** All private memory together: what the heap limit does not see (buffers, WebAssembly). Node 24 reserves 512 MB before it runs. */
const DATA_BYTES = 768 * 1024 * 1024
const OPEN_FILES = 512
const PROBE_TIMEOUT_MS = 5_000

/** Each runs what follows it in the same process. unshare first: it would undo the other two. */
const HELPERS: readonly (readonly string[])[] = [
  ['unshare', '-rn', '--'], // no network
  ['setpriv', '--pdeathsig', 'KILL', '--'], // ends with the server, also when it hangs
  // A process that crashes leaves no dump behind on the disk.
  ['prlimit', `--data=${DATA_BYTES}`, '--core=0', `--nofile=${OPEN_FILES}`, '--'],
]

const atLeast = (major: number, minor: number) => {
  const [a = 0, b = 0] = process.versions.node.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

const permissionFlag =
  atLeast(23, 5) || (atLeast(22, 13) && !atLeast(23, 0)) ? '--permission' : '--experimental-permission'

/** Never --allow-worker: a worker inside would drop every restriction. */
export const NODE_FLAGS: readonly string[] = [
  permissionFlag,
  '--max-old-space-size=64',
  '--disable-proto=delete',
  '--no-warnings',
  ...(process.allowedNodeEnvironmentFlags.has('--experimental-sqlite') ? ['--no-experimental-sqlite'] : []),
]

async function works(prefix: readonly string[]): Promise<boolean> {
  const [command = '', ...words] = [...prefix, process.execPath, '-e', '0']
  return run(command, words, { timeout: PROBE_TIMEOUT_MS }).then(
    () => true,
    () => false,
  )
}

let found: Promise<readonly string[]> | undefined

/** The helpers of the operating system that work here, tried once per process: what stands before `node`. */
export function findHelpers(): Promise<readonly string[]> {
  found ??= tryHelpers()
  return found
}

async function tryHelpers(): Promise<readonly string[]> {
  if (await works(HELPERS.flat())) return HELPERS.flat()
  const each = await Promise.all(HELPERS.map(async helper => ((await works(helper)) ? helper : [])))
  return each.flat()
}
