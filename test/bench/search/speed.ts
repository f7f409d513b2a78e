import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { WORKLOADS, type Workload } from './corpus.ts'
import { ENGINES, isChosen } from './engines.ts'
import { quantile } from './metrics.ts'

export type Order = Workload | 'additions' | 'end'
export interface Answer {
  readonly buildMs?: number
  readonly heapMb?: number
  readonly timesMs?: readonly number[]
}

interface Measured {
  readonly name: string
  readonly child: ChildProcess
  readonly buildMs: number
  readonly heapMb: number
  /** p50 and p99 over the queries, of the fastest of the rounds each. */
  readonly ms: Map<Workload | 'additions', { p50: number; p99: number }>
}

const QUERIES = 60
const ROUNDS = 5

const ask = async (child: ChildProcess, order: Order): Promise<Answer> => {
  child.send(order)
  const [answer] = (await once(child, 'message')) as [Answer]
  return answer
}

async function start(name: string, folder: string, size: number): Promise<Measured> {
  const child = fork(
    fileURLToPath(new URL('measured-engine.ts', import.meta.url)),
    [name, folder, `${size}`, `${QUERIES}`],
    {
      execArgv: ['--import', 'tsx', '--expose-gc', '--max-old-space-size=8192'],
    },
  )
  const [answer] = (await Promise.race([once(child, 'message'), failWhenItEnds(child, name)])) as [Answer]
  return { name, child, buildMs: answer.buildMs!, heapMb: answer.heapMb!, ms: new Map() }
}

async function failWhenItEnds(child: ChildProcess, name: string): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`The process of ${name} ended with ${code} before it was ready.`)
}

/** In rounds, each engine in turn, so that a busy machine is the same for all; of each query the fastest round counts. */
async function measure(engines: readonly Measured[], workload: Workload): Promise<void> {
  const best = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, child } of engines) {
      const { timesMs } = await ask(child, workload)
      const before = best.get(name)
      best.set(name, before ? before.map((ms, at) => Math.min(ms, timesMs![at] ?? ms)) : [...timesMs!])
    }
  for (const { name, ms } of engines) {
    const times = best.get(name)!
    ms.set(workload, { p50: quantile(times, 0.5), p99: quantile(times, 0.99) })
  }
}

/** Build, heap, queries and additions of every engine on `size` documents, and how we stand to the goals. */
export async function compareSpeed(folder: string, size: number): Promise<void> {
  const engines: Measured[] = []
  for (const name of Object.keys(ENGINES).filter(isChosen)) engines.push(await start(name, folder, size))
  for (const workload of WORKLOADS) await measure(engines, workload)
  for (const { child, ms } of engines) {
    const times = (await ask(child, 'additions')).timesMs!
    if (times.length > 0) ms.set('additions', { p50: quantile(times, 0.5), p99: quantile(times, 0.99) })
    child.send('end')
  }
  report(engines, size)
}

function report(engines: readonly Measured[], size: number): void {
  const text = (at: { p50: number; p99: number } | undefined) =>
    at ? `${at.p50.toFixed(3)} / ${at.p99.toFixed(2)}` : 'impossible'
  const rows = engines.map(({ name, buildMs, heapMb, ms }) => [
    name,
    {
      ...Object.fromEntries(WORKLOADS.map(workload => [`${workload} ms p50 / p99`, text(ms.get(workload))])),
      'add and find ms': text(ms.get('additions')),
      'heap MB': heapMb.toFixed(0),
      'build s': (buildMs / 1000).toFixed(1),
    },
  ])
  console.log(`\n${size} documents`)
  console.table(Object.fromEntries(rows))
  reportGoals(engines)
}

function reportGoals(engines: readonly Measured[]): void {
  const find = (name: string) => engines.find(engine => engine.name === name)
  const [ours, minisearch, lunr] = [find('common-ground'), find('minisearch'), find('lunr')]
  if (!ours) return
  const goal = (what: string, ratio: number, wanted: number) => ({
    goal: what,
    wanted: `${wanted}x`,
    reached: `${ratio.toFixed(1)}x`,
    met: ratio >= wanted,
  })
  const speed = (other: Measured, workload: Workload) =>
    other.ms.get(workload)!.p50 / ours.ms.get(workload)!.p50
  const toMinisearch = (other: Measured) => [
    ...WORKLOADS.map(w => goal(`${w}: faster than minisearch`, speed(other, w), w === 'fuzzy' ? 5 : 10)),
    goal('heap: smaller than minisearch', other.heapMb / ours.heapMb, 3),
  ]
  const toLunr = (other: Measured) => [
    ...(['short', 'long'] as const).map(w => goal(`${w}: faster than lunr`, speed(other, w), 100)),
    goal('build: faster than lunr', other.buildMs / ours.buildMs, 4),
  ]
  console.table([...(minisearch ? toMinisearch(minisearch) : []), ...(lunr ? toLunr(lunr) : [])])
}
