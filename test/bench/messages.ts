import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import Fastify from 'fastify'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { BOT_ID, botClaims, query } from '../support/bot.ts'
import { REPOSITORY, temporaryFolder } from '../support/content-folder.ts'
import { TENANT } from '../support/entra.ts'
import { startKeyServer } from '../support/key-server.ts'
import { createRandom, readSentences, seedWins } from './http/seed-wins.ts'
import { closeConnections, reportTimes, timeRequest } from './http/time-request.ts'

/**
 * `npm run bench messages [practices]`: a search of the message extension over loopback, with its token checked and its 25 cards built,
 * and a bare Fastify route that answers the same bytes, in turn in one run. Teams waits 5 s; the goal is a p95 under 500 ms.
 */
const count = Number(process.argv[2] ?? 10_000)
const QUERIES = 400
const GOAL_MS = 500

const sentences = await readSentences()
await using folder = await temporaryFolder()
await using keys = await startKeyServer({ endorsements: ['msteams'] })
await seedWins(join(folder.path, 'data'), sentences, count)
const config = readConfig({
  ...{ DATA_DIR: join(folder.path, 'data'), CONTENT_DIR: join(REPOSITORY, 'content') },
  ...{ PLUGINS_DIR: join(REPOSITORY, 'plugins'), PUBLIC_URL: 'https://ground.example.com' },
  ...{ BOT_APP_ID: BOT_ID, ENTRA_TENANTS: TENANT, BOT_OPENID_CONFIG_URL: keys.metadataUrl },
})
const unlimited = { writesPerMinute: 1e9, searchesPerMinute: 1e9, readsPerMinute: 1e9 }
const app = await buildApp(config, { limits: unlimited })
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as AddressInfo

let bytes = '{}'
const bare = Fastify()
bare.post('/same', (_, reply) => reply.type('application/json').send(bytes))
await bare.listen({ port: 0, host: '127.0.0.1' })
const { port: barePort } = bare.server.address() as AddressInfo

const random = createRandom(13)
const pick = () => sentences[Math.floor(random() * sentences.length)]!.split(' ')
/** What people type: a word and its beginnings, two or three words, nothing. */
const typed = Array.from({ length: QUERIES }, (_, index) => {
  const words = pick()
  if (index % 10 === 0) return ''
  return index % 2 === 0 ? words[0]!.slice(0, 4) : words.slice(0, 3).join(' ')
})
const headers = { authorization: `Bearer ${await keys.sign(botClaims())}` }

const [ours, same]: [number[], number[]] = [[], []]
for (const [index, q] of [...typed, ...typed].entries()) {
  const body = query(q)
  const found = await timeRequest({ port, path: '/api/messages', headers, body })
  if (!found.text.includes('composeExtension')) throw new Error(found.text)
  bytes = found.text
  const peer = await timeRequest({ port: barePort, path: '/same', headers, body })
  // The first round warms both up.
  if (index < QUERIES) continue
  ours.push(found.ms)
  same.push(peer.ms)
}

console.log(`\n${count} practices`)
reportTimes('message extension, 25 cards', ours, 0.95)
reportTimes('a bare route with the same bytes', same, 0.95)
console.log(`the goal is a p95 under ${GOAL_MS} ms`)
await bare.close()
await app.close()
closeConnections()
