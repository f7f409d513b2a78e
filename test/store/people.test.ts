import { expect, test } from 'vitest'
import { describeEngines } from './engines.ts'
import { AT, addPerson, readPractice, submission, vote } from './factories.ts'

const ada = { tenant: 'acme', oid: 'ada', name: 'Ada' }

describeEngines('people', makeHome => {
  test('a person is made once, also when fifty requests come at the same moment', async () => {
    const store = await (await makeHome()).open()

    const found = await Promise.all(Array.from({ length: 50 }, () => store.findOrCreatePerson(ada, AT)))

    expect(new Set(found.map(person => person.no)).size).toBe(1)
    expect(found[0]).toMatchObject({ ...ada, side: null, language: null })
    expect(await store.findPerson(found[0]!.no)).toEqual(found[0])
  })

  test('the same oid in another tenant is somebody else', async () => {
    const store = await (await makeHome()).open()

    const one = await store.findOrCreatePerson(ada, AT)
    const other = await store.findOrCreatePerson({ ...ada, tenant: 'other' }, AT)

    expect(other.no).not.toBe(one.no)
  })

  test('there is no person for a number never given', async () => {
    const store = await (await makeHome()).open()

    expect(await store.findPerson(12_345)).toBeUndefined()
    await expect(store.updatePerson(12_345, { side: 'sales' })).rejects.toThrow('no person 12345')
  })

  test('a new name shows on the wins of that person, through the feed', async () => {
    const store = await (await makeHome()).open()
    const author = await addPerson(store, 'sales', 'ada')
    await store.submitWin(submission(author, { practiceId: 'the-win' }))
    const { seq } = await store.readChanges(0)

    await store.findOrCreatePerson({ tenant: 'local', oid: 'ada', name: 'Ada Lovelace' }, AT)

    const { practices } = await store.readChanges(seq)
    expect(practices.map(practice => practice.win?.authorName)).toEqual(['Ada Lovelace'])
  })

  test('a new side takes the votes along, and each practice comes through the feed', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store, 'marketing')
    const stays = await addPerson(store, 'marketing')
    for (const id of ['a', 'b']) await store.setVote(vote(person, id))
    await store.setVote(vote(stays, 'a'))
    const { seq } = await store.readChanges(0)

    const updated = await store.updatePerson(person.no, { side: 'sales', language: 'de' })

    const changes = await store.readChanges(seq)
    expect(updated.person).toMatchObject({ side: 'sales', language: 'de' })
    expect(updated.seq).toBe(changes.seq)
    expect(Object.fromEntries(changes.practices.map(({ id, votes }) => [id, votes]))).toEqual({
      a: { marketing: 1, sales: 1, other: 0 },
      b: { marketing: 0, sales: 1, other: 0 },
    })
    expect(changes.activeVoters).toEqual({ marketing: 1, sales: 1, other: 0 })
  })

  test('a vote counts for the side a person has now, also when the caller knows the old one', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store, 'marketing')
    await store.updatePerson(person.no, { side: 'sales' })

    await store.setVote(vote(person, 'a'))

    expect((await readPractice(store, 'a'))?.votes).toEqual({ marketing: 0, sales: 1, other: 0 })
  })

  test('choosing the side one has already changes nothing', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store, 'other')
    const { seq } = await store.readChanges(0)

    expect(await store.updatePerson(person.no, { side: 'other' })).toEqual({ person, seq })
    expect((await store.readChanges(0)).seq).toBe(seq)
  })
})
