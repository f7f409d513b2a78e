import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Store } from '../../server/store/store.ts'
import { startChild } from './child.ts'
import { describePostgres, type Home, makeSqliteHome } from './engines.ts'
import { submission } from './factories.ts'

/** At the same time, because starting a process is most of the work. */
const FOLDERS = 4
const KILLS_SQLITE = 5
const KILLS_POSTGRES = 4

interface Said {
  readonly votes: (readonly [personNo: number, practiceId: string, seq: number])[]
  readonly wins: (readonly [personNo: number, key: string, seq: number])[]
  /** Sent; answered or not. */
  readonly triedWins: (readonly [personNo: number, key: string])[]
}

test(`after each of ${FOLDERS * KILLS_SQLITE} kill -9, SQLite has every acknowledged vote and win exactly once`, async () => {
  const homes = await Promise.all(Array.from({ length: FOLDERS }, makeSqliteHome))

  await Promise.all(homes.map(home => killAndCheck(home, KILLS_SQLITE)))
}, 180_000)

describePostgres('kill -9', makeHome => {
  test(`after each of ${KILLS_POSTGRES}, every acknowledged vote and win is there exactly once`, async () => {
    await killAndCheck(await makeHome(), KILLS_POSTGRES)
  }, 180_000)
})

async function killAndCheck(home: Home, kills: number): Promise<void> {
  const said: Said = { votes: [], wins: [], triedWins: [] }
  for (let kill = 0; kill < kills; kill++) {
    const child = startChild('kill-writer.child.ts', home)
    await child.waitFor('ack-win')
    await setTimeout(Math.random() * 200)
    await child.kill()
    child.lines.forEach(line => {
      listen(said, line)
    })
    const store = await home.open()
    await expectAllOnce(store, said)
    await store.close()
  }
  expect(said.votes.length).toBeGreaterThan(kills)
  expect(said.wins.length).toBeGreaterThan(kills / 2)
}

function listen(said: Said, line: string): void {
  const [kind, json] = line.split(' ')
  if (kind === 'ack-vote') said.votes.push(JSON.parse(json!))
  if (kind === 'ack-win') said.wins.push(JSON.parse(json!))
  if (kind === 'try-win') said.triedWins.push(JSON.parse(json!))
}

async function expectAllOnce(store: Store, said: Said): Promise<void> {
  const people = [...new Set(said.votes.map(([personNo]) => personNo))]
  const backed = await Promise.all(people.map(personNo => store.readVotesOf(personNo)))
  const before = await store.readChanges(0)
  const ids = new Set(before.practices.map(({ id }) => id))

  const lost = [
    ...said.votes.filter(([personNo, id]) => !backed[people.indexOf(personNo)]!.includes(id)),
    ...said.wins.filter(([, key]) => !ids.has(`win-${key}`)),
  ]
  expect(lost).toEqual([])
  expect(before.practices.reduce((sum, { votes }) => sum + votes.sales, 0)).toBe(backed.flat().length)
  expect(before.activeVoters.sales).toBe(people.length)
  expect(before.seq).toBeGreaterThanOrEqual(
    Math.max(...[...said.votes, ...said.wins].map(([, , seq]) => seq)),
  )

  await retryLatest(store, said)
  const wins = (await store.readChanges(0)).practices.filter(({ win }) => win)
  expect(wins.map(({ id }) => id).sort()).toEqual(said.triedWins.map(([, key]) => `win-${key}`).sort())
}

/** The client sends again what it got no answer to, and one that it did. */
async function retryLatest(store: Store, { triedWins, wins }: Said): Promise<void> {
  const answered = new Set(wins.map(([, key]) => key))
  for (const [personNo, key] of triedWins.slice(-10)) {
    const outcome = await store.submitWin(
      submission({ no: personNo, side: 'sales' }, { key, practiceId: `win-${key}` }),
    )
    expect(answered.has(key) ? ['repeated'] : ['repeated', 'stored']).toContain(outcome.kind)
  }
}
