// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const REQUIRED_NODE = [20, 19]

/** Installs and builds what is missing or out of date, and nothing else. */
export function prepare() {
  requireNode()
  installPackages()
  buildTab()
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > REQUIRED_NODE[0] || (major === REQUIRED_NODE[0] && minor >= REQUIRED_NODE[1])) return
  stop(`Common Ground needs Node ${REQUIRED_NODE.join('.')} or newer; this is ${process.versions.node}.`)
}

function installPackages() {
  const stamp = join(root, 'node_modules', '.installed')
  const wanted = digest([join(root, 'package-lock.json')])
  if (isCurrent(stamp, wanted)) return
  say('Installing packages …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'])
  writeFileSync(stamp, wanted)
}

function buildTab() {
  const output = join(root, 'dist', 'tab')
  const stamp = join(root, 'dist', 'tab.built')
  const sources = [...filesBelow(join(root, 'tab')), ...filesBelow(join(root, 'server', 'contract'))]
  const wanted = digest([join(root, 'package-lock.json'), ...sources])
  if (existsSync(join(output, 'index.html')) && isCurrent(stamp, wanted)) return
  say('Building the tab …')
  rmSync(stamp, { force: true })
  run(process.execPath, [
    join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
    'build',
    '--config',
    'tab/vite.config.ts',
    '--logLevel',
    'warn',
  ])
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

const isCurrent = (stamp, wanted) => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted

const filesBelow = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(item => item.isFile())
    .map(item => join(item.parentPath, item.name))
    .sort()

function digest(files) {
  const hash = createHash('sha256').update(process.versions.modules)
  for (const file of files)
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function run(command, words) {
  const { status, error } = spawnSync(command, words, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    stop(
      `"${[command, ...words].join(' ')}" failed${error ? `: ${error.message}` : ''}. See what it printed above.`,
    )
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function stop(text) {
  say(text)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare()
