/** One engine in a process of its own, driven by speed.ts: builds, then answers batches of queries. */
import { MODES, makeCorpus, makeQueries, type Workload } from './corpus.ts'
import { ENGINES } from './engines.ts'
import type { Answer, Order } from './speed.ts'

const [name, folder, size, queryCount] = process.argv.slice(2) as [string, string, string, string]
const collectGarbage = (globalThis as { gc?: () => void }).gc!
const usedMb = () => {
  for (let i = 0; i < 4; i++) collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}
const send = (answer: Answer) => void process.send!(answer)

const engine = await ENGINES[name]!()
let documents = makeCorpus(folder, Number(size))
const queries = makeQueries(folder, documents, Number(queryCount))
const additions = makeCorpus(folder, 100, 999).map((document, at) => ({ ...document, id: `x${at}` }))
const withDocuments = usedMb()
makeCorpus(folder, 1, 1)
const started = performance.now()
await engine.index(documents)
const buildMs = performance.now() - started
documents = []
const withIndex = usedMb()
documents = makeCorpus(folder, Number(size))
const documentsMb = usedMb() - withIndex
documents = []

async function time(workload: Workload): Promise<number[]> {
  const timesMs: number[] = []
  const deadline = performance.now() + 15_000
  for (const query of queries[workload]) {
    const start = performance.now()
    await engine.search(query, 10, MODES[workload])
    timesMs.push(performance.now() - start)
    if (performance.now() > deadline) break
  }
  return timesMs
}

async function timeAdditions(): Promise<number[]> {
  if (!engine.add) return []
  const timesMs: number[] = []
  for (const document of additions) {
    const start = performance.now()
    await engine.add(document)
    await engine.search(document.title, 10, 'or')
    timesMs.push(performance.now() - start)
  }
  return timesMs
}

process.on('message', async (order: Order) => {
  if (order === 'additions') send({ timesMs: await timeAdditions() })
  else if (order === 'end') process.exit(0)
  else send({ timesMs: await time(order) })
})
send({ buildMs, heapMb: withIndex - (withDocuments - documentsMb) })
