import { expect, test } from 'vitest'
import { describeEngines, describePostgres, runSql } from './engines.ts'
import { addPerson, submission, vote } from './factories.ts'

describeEngines('the feed', makeHome => {
  test('an empty store has an epoch and nothing else', async () => {
    const store = await (await makeHome()).open()

    expect(await store.readChanges(0)).toEqual({
      seq: 0,
      epoch: expect.stringMatching(/^[0-9a-f-]{36}/),
      practices: [],
      activeVoters: { marketing: 0, sales: 0, other: 0 },
    })
  })

  test('every write has its own number, in the order of the answers, without gaps', async () => {
    const store = await (await makeHome()).open()
    const people = await Promise.all(Array.from({ length: 10 }, () => addPerson(store)))
    const { seq } = await store.readChanges(0)

    const outcomes = await Promise.all(
      people.flatMap(person => ['a', 'b', 'c'].map(id => store.setVote(vote(person, id)))),
    )

    expect(outcomes.map(outcome => outcome.seq)).toEqual(outcomes.map((_, position) => seq + 1 + position))
    expect((await store.readChanges(0)).seq).toBe(seq + 30)
  })

  test('a practice comes once, as it is now, however often it was written', async () => {
    const store = await (await makeHome()).open()
    const [one, other] = [await addPerson(store, 'sales'), await addPerson(store, 'marketing')]
    await store.setVote(vote(one, 'old'))
    const { seq } = await store.setVote(vote(one, 'busy'))
    await store.setVote(vote(other, 'busy'))
    await store.setVote(vote(one, 'busy', false))

    const changes = await store.readChanges(seq)

    expect(changes.practices).toMatchObject([
      { id: 'busy', seq: changes.seq, votes: { marketing: 1, sales: 0, other: 0 }, win: null },
    ])
    expect((await store.readChanges(changes.seq)).practices).toEqual([])
  })

  test('a reader that follows while others write ends with what a fresh reader sees', async () => {
    const store = await (await makeHome()).open()
    const people = await Promise.all(Array.from({ length: 6 }, () => addPerson(store, 'sales')))
    const followed = new Map<string, unknown>()
    let applied = 0
    const follow = async () => {
      const changes = await store.readChanges(applied)
      for (const practice of changes.practices) followed.set(practice.id, practice)
      applied = changes.seq
    }

    const writing = Promise.all(
      people.map(async (person, number) => {
        for (let turn = 0; turn < 15; turn++) {
          await store.setVote(vote(person, `practice-${(turn * number) % 7}`, turn % 4 !== 3))
        }
        await store.submitWin(submission(person))
      }),
    )
    for (let turn = 0; turn < 20; turn++) await follow()
    await writing
    await follow()

    const all = await store.readChanges(0)
    expect([...followed.values()]).toEqual(expect.arrayContaining([...all.practices]))
    expect(followed.size).toBe(all.practices.length)
  })

  test('opening again finds everything, in the same epoch and with the same secret', async () => {
    const home = await makeHome()
    const store = await home.open()
    const person = await addPerson(store, 'sales')
    const sent = submission(person)
    await store.submitWin(sent)
    await store.setVote(vote(person, 'a'))
    const before = [await store.readLocalSecret(), await store.readChanges(0)]
    await store.close()

    const again = await home.open()

    expect([await again.readLocalSecret(), await again.readChanges(0)]).toEqual(before)
    expect(await again.findPerson(person.no)).toEqual(person)
    expect(await again.readVotesOf(person.no)).toEqual(['a'])
    expect((await again.submitWin(sent)).kind).toBe('repeated')
  })

  test('the local secret is made once: 32 bytes', async () => {
    const store = await (await makeHome()).open()

    const secrets = await Promise.all(Array.from({ length: 20 }, () => store.readLocalSecret()))

    expect(new Set(secrets).size).toBe(1)
    expect(Buffer.from(secrets[0]!, 'base64url')).toHaveLength(32)
  })

  test('a closed store finishes what has begun and refuses the rest', async () => {
    const home = await makeHome()
    const store = await home.open()
    const person = await addPerson(store)

    const begun = store.setVote(vote(person, 'a'))
    await store.close()

    expect((await begun).votes.marketing).toBe(1)
    await expect(store.ping()).rejects.toMatchObject({ code: 'store-unavailable' })
    expect(await (await home.open()).readVotesOf(person.no)).toEqual(['a'])
  })
})

describePostgres('two nodes', makeHome => {
  test('start at the same moment on an empty database', async () => {
    const home = await makeHome()

    const nodes = await Promise.all(Array.from({ length: 4 }, () => home.open()))

    const epochs = await Promise.all(nodes.map(async node => (await node.readChanges(0)).epoch))
    expect(new Set(epochs).size).toBe(1)
  })

  test('write at the same moment without a gap, a loss or a vote counted twice', async () => {
    const home = await makeHome()
    const [one, other] = [await home.open(), await home.open()]
    const people = await Promise.all(Array.from({ length: 10 }, () => addPerson(one)))
    const { seq } = await one.readChanges(0)

    const outcomes = await Promise.all(
      people.flatMap(person => [one, other, one].map(node => node.setVote(vote(person, 'a')))),
    )

    const changes = await other.readChanges(0)
    expect(changes.seq).toBe(seq + 10)
    expect(changes.practices[0]!.votes.marketing).toBe(10)
    expect(new Set(outcomes.map(outcome => outcome.seq)).size).toBe(10)
  })

  test('a database put back to an earlier copy has another epoch when its server was started anew', async () => {
    const home = await makeHome()
    const store = await home.open()
    const started = await runSql(
      home.databaseUrl!,
      'select extract(epoch from pg_postmaster_start_time()) as at',
    )

    expect((await store.readChanges(0)).epoch).toContain(`@${started.rows[0].at}`)
  })
})
