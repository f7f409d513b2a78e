import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { playbookFile, temporaryFolder, writeContent } from './support/content-folder.ts'
import { signInTo, spawnServer } from './support/process.ts'
import { winInput } from './support/win-input.ts'

const ROUNDS = 4
const CLIENTS = 4

type Call = Awaited<ReturnType<typeof signInTo>>

/** Submits wins until the server dies under it; answers the keys and titles that were acknowledged, and the one that was not. */
async function submitUntilKilled(call: Call, client: number) {
  const acknowledged: { key: string; title: string }[] = []
  for (;;) {
    const [key, title] = [randomUUID(), `Win ${client} ${acknowledged.length} ${randomUUID()}`]
    const answer = await submit(call, key, title).catch(() => undefined)
    if (!answer) return { acknowledged, unanswered: { key, title } }
    if (answer.status === 201) acknowledged.push({ key, title })
  }
}

const submit = (call: Call, key: string, title: string) =>
  call('/api/wins', { method: 'POST', body: winInput({ title }), headers: { 'idempotency-key': key } })

describe('a server that is killed during writes', () => {
  it('has every acknowledged win and vote once when it starts again, and takes the retry of an unanswered one', async () => {
    await using folder = await temporaryFolder()
    const content = join(folder.path, 'content')
    await writeContent(content, { 'playbooks/field-visit-day.md': playbookFile() })
    const environment = { CONTENT_DIR: content, DATA_DIR: join(folder.path, 'data') }
    const titles = new Set<string>()

    for (let round = 0; round < ROUNDS; round++) {
      await using server = await spawnServer(environment)
      await server.ready()
      const call = await signInTo(server.url, `Person ${round}`)
      expect((await call('/api/practices/field-visit-day/vote', { method: 'PUT' })).status).toBe(200)
      const clients = Array.from({ length: CLIENTS }, (_, client) => submitUntilKilled(call, client))
      setTimeout(() => server.child.kill('SIGKILL'), 400 + round * 150)
      const outcomes = await Promise.all(clients)

      await using again = await spawnServer(environment)
      await again.ready()
      const retry = await signInTo(again.url, `Person ${round}`)
      for (const { acknowledged, unanswered } of outcomes) {
        for (const { title } of acknowledged) titles.add(title)
        expect((await submit(retry, unanswered.key, unanswered.title)).status).toBe(201)
        titles.add(unanswered.title)
      }
      const stored = await readAllTitles(retry)
      expect(stored.length).toBe(new Set(stored).size)
      expect(new Set(stored)).toEqual(titles)
      const practice = (await (await retry('/api/practices/field-visit-day')).json()) as {
        votes: { total: number }
      }
      expect(practice.votes.total).toBe(round + 1)
    }
    expect(titles.size).toBeGreaterThan(ROUNDS * CLIENTS)
  }, 120_000)
})

async function readAllTitles(call: Call): Promise<string[]> {
  const titles: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await call(
      `/api/practices?kind=win&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    const body = (await page.json()) as { items: { title: string }[]; nextCursor: string | null }
    titles.push(...body.items.map(({ title }) => title))
    cursor = body.nextCursor
  }
  return titles
}
