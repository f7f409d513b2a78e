import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Fastify from 'fastify'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { REPOSITORY, temporaryFolder } from '../support/content-folder.ts'
import { createRandom, makeWin, readSentences, seedWins } from './http/seed-wins.ts'
import { closeConnections, reportTimes, timeRequest } from './http/time-request.ts'

/**
 * `npm run bench http [practices]`: whole requests over loopback, ours and a bare Fastify route that returns the same bytes, in turn in
 * one run. A query's time is its own; p50 and p99 are over the queries.
 */
const count = Number(process.argv[2] ?? 10_000)
const QUERIES = 400

const sentences = await readSentences()
await using folder = await temporaryFolder()
await seedWins(join(folder.path, 'data'), sentences, count)
const memoryBefore = process.memoryUsage().rss

const started = performance.now()
const config = readConfig({
  ...{ DATA_DIR: join(folder.path, 'data'), CONTENT_DIR: join(REPOSITORY, 'content') },
  PLUGINS_DIR: join(REPOSITORY, 'plugins'),
})
const unlimited = { writesPerMinute: 1e9, searchesPerMinute: 1e9, readsPerMinute: 1e9 }
const app = await buildApp(config, { limits: unlimited })
await app.listen({ port: 0, host: '127.0.0.1' })
const readyMs = performance.now() - started
const { port } = app.server.address() as AddressInfo

const session = await app.inject({
  method: 'POST',
  url: '/api/local-session',
  payload: { name: 'Mara', side: 'marketing' },
})
const headers = { authorization: `Bearer ${session.json().token}` }

const time = (to: number, path: string, body?: object) =>
  timeRequest({ port: to, path, headers, ...(body && { body }) })
const report = (what: string, times: readonly number[]) => reportTimes(what, times, 0.99)

const random = createRandom(11)
const queries = Array.from({ length: QUERIES }, () => {
  const words = sentences[Math.floor(random() * sentences.length)]!.split(' ')
  return words.slice(0, 2 + Math.floor(random() * 2)).join(' ')
})
const bare = Fastify()
let bytes = '{}'
bare.get('/same', (_, reply) => reply.type('application/json').send(bytes))
await bare.listen({ port: 0, host: '127.0.0.1' })
const barePort = (bare.server.address() as AddressInfo).port

const [ours, same]: [number[], number[]] = [[], []]
for (const [index, q] of [...queries, ...queries].entries()) {
  const found = await time(port, `/api/search?q=${encodeURIComponent(q)}&limit=20`)
  bytes = found.text
  const peer = await time(barePort, '/same')
  // The first round warms both up.
  if (index < QUERIES) continue
  ours.push(found.ms)
  same.push(peer.ms)
}
const submits: number[] = []
for (let index = 0; index < 100; index++)
  submits.push((await time(port, '/api/wins', makeWin(sentences, random))).ms)

console.log(
  `\n${count} practices; ready after ${(readyMs / 1000).toFixed(1)} s; memory +${((process.memoryUsage().rss - memoryBefore) / 1e6).toFixed(0)} MB (rss ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB)`,
)
report('search, 20 hits', ours)
report('a bare route with the same bytes', same)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
console.log(
  `${'rate against the bare route'.padEnd(34)} ${((100 * sum(same)) / sum(ours)).toFixed(0)} %   (goal 50 %)`,
)
report('submit a win until it is searchable', submits)
await bare.close()
await app.close()
closeConnections()
