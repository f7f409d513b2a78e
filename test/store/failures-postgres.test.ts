import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import type { Store } from '../../server/store/store.ts'
import { startPostgres } from '../support/postgres.ts'
import { describePostgres, type Home, makeFolder, runSql } from './engines.ts'
import { addPerson, vote } from './factories.ts'
import { startProxy } from './proxy.ts'

const UNAVAILABLE = { code: 'store-unavailable', status: 503 }

describePostgres('failures', makeHome => {
  test('lost connections lose no acknowledged vote, and the store goes on by itself', async () => {
    const home = await makeHome()
    const store = await home.open()
    const people = await Promise.all(Array.from({ length: 8 }, () => addPerson(store)))

    const writing = Promise.all(people.map(person => voteOften(store, person, 40)))
    for (let cut = 0; cut < 5; cut++) await cutConnections(home)
    const acknowledged = (await writing).flat()

    const kept = await Promise.all(people.map(person => store.readVotesOf(person.no)))
    expect(kept.flat()).toEqual(expect.arrayContaining(acknowledged))
    expect((await store.readChanges(0)).activeVoters.marketing).toBe(8)
  })

  test('connections cut while idle are made again at the next request', async () => {
    const home = await makeHome()
    const store = await home.open()
    const person = await addPerson(store)

    await cutConnections(home)
    await store.ping().catch(() => undefined)

    expect((await store.setVote(vote(person, 'a'))).votes.marketing).toBe(1)
  })

  test('a server that stops refuses writes; when it is back all is there, in another epoch', async () => {
    const cluster = (await startPostgres())!
    onTestFinished(() => cluster.stop())
    const store = await openStore({ dataDir: makeFolder(), databaseUrl: cluster.url })
    onTestFinished(() => store.close())
    const person = await addPerson(store)
    await store.setVote(vote(person, 'a'))
    const { epoch } = await store.readChanges(0)

    cluster.run('stop -m immediate')
    const whileDown = await Promise.allSettled([store.setVote(vote(person, 'b')), store.readChanges(0)])
    cluster.run('start')
    await store.setVote(vote(person, 'c'))

    expect(whileDown.map(outcome => outcome.status === 'rejected' && outcome.reason)).toMatchObject([
      UNAVAILABLE,
      UNAVAILABLE,
    ])
    expect(await store.readVotesOf(person.no)).toEqual(['c', 'a'])
    expect((await store.readChanges(0)).epoch).not.toBe(epoch)
  })

  test('a database that can only be read refuses writes, goes on reading, and recovers', async () => {
    const home = await makeHome()
    const store = await home.open()
    const person = await addPerson(store)
    await setReadOnly(home, 'on')

    await expect(store.setVote(vote(person, 'a'))).rejects.toMatchObject(UNAVAILABLE)
    expect(await store.readVotesOf(person.no)).toEqual([])
    await setReadOnly(home, 'off')

    expect((await store.setVote(vote(person, 'a'))).votes.marketing).toBe(1)
  })

  test('a write behind a lock that is not let go is given up, and the next one works', async () => {
    const home = await makeHome()
    const store = await home.open()
    const person = await addPerson(store)
    const other = new pg.Client({ connectionString: home.databaseUrl! })
    await other.connect()
    await other.query('begin; select * from feed for update')

    const outcome = await store.setVote(vote(person, 'a')).catch(cause => cause)
    await other.end()

    expect(outcome).toMatchObject(UNAVAILABLE)
    expect((await store.setVote(vote(person, 'a'))).votes.marketing).toBe(1)
  })
})

describePostgres('a network that goes silent', makeHome => {
  test('ends the write after some seconds; the next one after it is back works', async () => {
    const home = await makeHome()
    const network = await startProxy(home.databaseUrl!)
    const store = await openStore({ dataDir: makeFolder(), databaseUrl: network.url })
    onTestFinished(() => store.close())
    const person = await addPerson(store)
    network.goSilent()

    const outcome = await store.setVote(vote(person, 'a')).catch(cause => cause)
    network.comeBack()

    expect(outcome).toMatchObject(UNAVAILABLE)
    // The server's own limit has by now ended what was left of the first.
    expect((await store.setVote(vote(person, 'a'))).votes.marketing).toBe(1)
  })
})

/** The practices whose vote was acknowledged. */
async function voteOften(store: Store, person: Awaited<ReturnType<typeof addPerson>>, times: number) {
  const acknowledged: string[] = []
  for (let turn = 0; turn < times; turn++) {
    const id = `practice-${person.no}-${turn}`
    const failure = await store.setVote(vote(person, id)).then(
      () => void acknowledged.push(id),
      cause => cause,
    )
    if (failure) expect(failure).toMatchObject(UNAVAILABLE)
  }
  return acknowledged
}

const nameOf = ({ databaseUrl }: Home) => new URL(databaseUrl!).pathname.slice(1)

const cutConnections = (home: Home) =>
  runSql(
    inject('postgresUrl')!,
    `select pg_terminate_backend(pid), pg_sleep(0.02) from pg_stat_activity where datname = '${nameOf(home)}'`,
  )

async function setReadOnly(home: Home, value: 'on' | 'off'): Promise<void> {
  const database = nameOf(home)
  await runSql(
    inject('postgresUrl')!,
    `alter database ${database} set default_transaction_read_only = ${value}`,
  )
  await cutConnections(home)
}
