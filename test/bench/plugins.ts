import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createPluginHost } from '../../server/plugin-host/plugin-host.ts'
import { manifest, scoring, startHost, writePlugin } from '../plugin-host/host.ts'
import { REPOSITORY, temporaryFolder } from '../support/content-folder.ts'
import { ms, percentile, print } from './plugins/figures.ts'
import { plugin, startBenchServer, untilReady } from './plugins/servers.ts'

/** The figures of the plugin host against the same ranking without plugins: `node --import tsx test/bench/plugins.ts`. */
const ROUNDS = 400
const WARM_UP = 60

await compareRequests()
await compareLongest()
await measureBoundary()
await measureRecovery()
await measureScan()
await countOrphans()

async function compareRequests() {
  const many = (count: number, scope: 'document' | 'query') =>
    Array.from({ length: count }, (_, at) => plugin(`p${at}`, scope))
  await using none = await startBenchServer([])
  await using stored = await startBenchServer(many(20, 'document'))
  await using one = await startBenchServer(many(1, 'query'))
  await using five = await startBenchServer(many(5, 'query'))
  await untilReady(stored, 20)
  await untilReady(one, 1)
  await untilReady(five, 5)
  const times = { none: [] as number[], stored: [] as number[], one: [] as number[], five: [] as number[] }
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    // In turns, so that what else happens on the machine meets all alike.
    for (const [name, server] of Object.entries({ none, stored, one, five })) {
      const time = await server.search()
      if (round >= 0) times[name as keyof typeof times].push(time)
    }
  }
  const base = percentile(times.none, 0.5)
  print('500 candidates, no plugins, whole request, p50', ms(base), '')
  const compare = (name: string, measured: readonly number[], goal: string) => {
    const p50 = percentile(measured, 0.5)
    print(name, `+${ms(p50 - base)} ×${(p50 / base).toFixed(2)}`, goal)
  }
  compare('20 document scorers', times.stored, '≤ +0.15 ms')
  compare('1 query scorer', times.one, '≤ +0.4 ms, ×1.10')
  compare('5 query scorers', times.five, '≤ +1.5 ms, ×1.30')
  const { body } = await one.admin.call('/api/plugins')
  print(
    'private memory of an active process',
    `${(body.items[0].memory.privateBytes / 1e6).toFixed(1)} MB`,
    '≤ 30 MB',
  )
  await setTimeout(15_000)
  const { body: later } = await stored.admin.call('/api/plugins')
  const awake = later.items.filter((item: { memory?: object }) => item.memory).length
  print('processes of 20 idle document plugins', String(awake), '0')
}

async function compareLongest() {
  const loops = 'for (;;);'
  const never = 'return new Promise(() => {})'
  await using hostile = await startBenchServer([
    plugin('good', 'query'),
    plugin('loops', 'query', scoring(loops)),
    plugin('never', 'query', scoring(never)),
    plugin('slow', 'query', scoring('return new Promise(done => setTimeout(done, 60, []))')),
    plugin('memory', 'query', scoring('const all = []; for (;;) all.push(new Array(1000).fill({}))')),
  ])
  await setTimeout(1_500)
  const times: number[] = []
  for (let round = 0; round < 100; round++) {
    times.push(await hostile.search())
    await setTimeout(10)
  }
  print('longest request beside four hostile plugins', ms(Math.max(...times)), '≤ 70 ms quiet')
}

async function measureBoundary() {
  await using host = await startHost({ tester: plugin('tester', 'query') })
  for (const size of [100, 500]) {
    const columns = Object.fromEntries(
      ['ageDays', 'wordCount', 'marketingShare'].map(name => [name, new Float64Array(size)]),
    )
    const times: number[] = []
    for (let round = -WARM_UP; round < 1_000; round++) {
      const startedMs = performance.now()
      const scores = await host.ranker()?.score({ size, inputs: columns, explain: false })
      if (!scores) throw new Error('the scorer missed its deadline')
      if (round >= 0) times.push(performance.now() - startedMs)
    }
    const goal = size === 100 ? 'prototype 0.06 ms' : 'prototype 0.18 ms'
    print(`one call with ${size} rows, p50`, ms(percentile(times, 0.5)), goal)
  }
}

async function measureRecovery() {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    await using host = await startHost({ tester: {} })
    await host.ask()
    const startedMs = performance.now()
    process.kill(host.host.plugins.get('tester')!.plugin.running()!.pid, 'SIGKILL')
    await setTimeout(20)
    while (!(await host.ask())) await setTimeout(5)
    times.push(performance.now() - startedMs)
  }
  print('next good answer after a kill, median of 5', ms(percentile(times, 0.5)), '≤ 500 ms')
}

async function measureScan() {
  await using folder = await temporaryFolder()
  const pluginsDir = join(folder.path, 'plugins')
  for (let at = 0; at < 70; at++) {
    const named = plugin(`p${at}`, 'document')
    await writePlugin(join(pluginsDir, `p${at}`), named)
  }
  const log = { info() {}, warn() {}, error() {}, debug() {} } as never
  const startedMs = performance.now()
  const host = await createPluginHost({ pluginsDir, cacheDir: folder.path, mode: 'production', log })
  print('scan of 70 folders, what the start waits for', ms(performance.now() - startedMs), 'prototype 39 ms')
  await host.close()
}

async function countOrphans() {
  await using folder = await temporaryFolder()
  const hang =
    "export const activate = () => { process.on('SIGTERM', () => {}); setTimeout(() => { for (;;); }, 50) }"
  await writePlugin(join(folder.path, 'tester'), {
    manifest: manifest({ activationEvents: ['onStartup'] }),
    code: hang,
  })
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(REPOSITORY, 'test/bench/plugins/host-to-kill.ts'), folder.path],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const pid = await new Promise<number>(resolve => child.stdout.once('data', data => resolve(Number(data))))
  child.kill('SIGKILL')
  await setTimeout(1_000)
  print('processes 1 s after the server is SIGKILLed', isAlive(pid) ? '1' : '0', '0')
}

/** One that has ended and waits for its parent to notice is not alive. */
function isAlive(pid: number): boolean {
  try {
    return !/ [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}
