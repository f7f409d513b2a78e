import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { createStore } from '../../server/store/create-store.ts'
import { openStore, prepare } from '../../server/store/open-store.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import { makeSqliteHome } from './engines.ts'
import { addPerson, rendered, submission, vote } from './factories.ts'
import { canMount, mountDisk } from './small-disk.ts'

const LONG = rendered({ html: 'x'.repeat(20_000) })

test('a full database refuses writes, keeps what was acknowledged, goes on reading, and recovers', async () => {
  const { engine, store } = await openWithEngine()
  await sql`pragma max_page_count = 200`.execute(engine.writer)

  const { acknowledged, failure } = await submitUntilFailure(store)
  const whileFull = await store.readChanges(0)
  await sql`pragma max_page_count = 100000`.execute(engine.writer)
  const after = await store.submitWin(submission(await addPerson(store)))

  expect(failure).toMatchObject({ code: 'store-unavailable', status: 503 })
  expect(whileFull.practices.map(({ id }) => id)).toEqual(acknowledged)
  expect(after.kind).toBe('stored')
})

test('a read-only database refuses writes, goes on reading, and recovers', async () => {
  const { engine, store } = await openWithEngine()
  const person = await addPerson(store)
  await sql`pragma query_only = on`.execute(engine.writer)

  await expect(store.setVote(vote(person, 'a'))).rejects.toMatchObject({ code: 'store-unavailable' })
  expect(await store.readVotesOf(person.no)).toEqual([])
  await sql`pragma query_only = off`.execute(engine.writer)

  expect((await store.setVote(vote(person, 'a'))).votes.marketing).toBe(1)
})

test('a database locked by another program refuses writes, goes on reading, and recovers', async () => {
  const home = await makeSqliteHome()
  const store = await home.open()
  const person = await addPerson(store)
  const other = new DatabaseSync(join(home.dataDir, 'common-ground.db'))
  onTestFinished(() => other.close())
  other.exec('begin immediate')

  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(id => store.setVote(vote(person, id))))
  const whileLocked = await store.readVotesOf(person.no)
  other.exec('rollback')
  await store.setVote(vote(person, 'd'))

  expect(outcomes.map(outcome => outcome.status === 'rejected' && outcome.reason.code)).toEqual(
    Array(3).fill('store-unavailable'),
  )
  expect(whileLocked).toEqual([])
  expect(await store.readVotesOf(person.no)).toEqual(['d'])
})

test('a retry of what failed on a full disk is stored once', async () => {
  const { engine, store } = await openWithEngine()
  const sent = submission(await addPerson(store), { rendered: rendered({ html: 'x'.repeat(500_000) }) })
  await sql`pragma max_page_count = 60`.execute(engine.writer)
  await expect(store.submitWin(sent)).rejects.toMatchObject({ code: 'store-unavailable' })
  await sql`pragma max_page_count = 100000`.execute(engine.writer)

  const outcomes = [await store.submitWin(sent), await store.submitWin(sent)]

  expect(outcomes.map(({ kind }) => kind)).toEqual(['stored', 'repeated'])
})

const reason = canMount ? '' : ' (skipped: no right to mount a disk)'

test.skipIf(!canMount)(`a full disk refuses writes, loses nothing and recovers${reason}`, async () => {
  const disk = mountDisk('2m')
  const dataDir = join(disk.folder, 'data')
  const store = await openStore({ dataDir })

  const { acknowledged, failure } = await submitUntilFailure(store)
  const whileFull = await store.readChanges(0)
  disk.remount('size=64m')
  const after = await store.submitWin(submission(await addPerson(store)))
  const atTheEnd = await store.readChanges(0)
  await store.close()
  const again = await openStore({ dataDir })
  onTestFinished(() => again.close())

  expect(failure).toMatchObject({ code: 'store-unavailable' })
  expect(whileFull.practices.map(({ id }) => id)).toEqual(acknowledged)
  expect(after.kind).toBe('stored')
  expect(await again.readChanges(0)).toEqual(atTheEnd)
})

test.skipIf(!canMount)(`a disk that is full at the start stops it, and names the file${reason}`, async () => {
  const { folder } = mountDisk('8k')

  await expect(openStore({ dataDir: folder })).rejects.toThrow(/common-ground.db cannot be opened .*has room/)
})

test.skipIf(!canMount)(
  `a disk that can only be read stops the start and names DATA_DIR${reason}`,
  async () => {
    const disk = mountDisk('1m')
    disk.remount('ro')

    await expect(openStore({ dataDir: disk.folder })).rejects.toThrow(
      `DATA_DIR, the folder ${disk.folder}, cannot be written (EROFS)`,
    )
  },
)

async function openWithEngine() {
  const engine = openSqlite((await makeSqliteHome()).dataDir)
  await prepare(engine)
  const store = createStore(engine)
  onTestFinished(() => store.close())
  return { engine, store }
}

async function submitUntilFailure(store: Store) {
  const person = await addPerson(store)
  const acknowledged: string[] = []
  for (;;) {
    const sent = submission(person, { rendered: LONG })
    const failure = await store.submitWin(sent).then(
      () => void acknowledged.push(sent.practiceId),
      cause => cause,
    )
    if (failure) return { acknowledged, failure }
  }
}
