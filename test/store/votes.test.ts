import { expect, test } from 'vitest'
import { describeEngines } from './engines.ts'
import { addPerson, submission, vote } from './factories.ts'

const NONE = { marketing: 0, sales: 0, other: 0 }

describeEngines('votes', makeHome => {
  test('the first vote on a practice makes its row, without a win', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store, 'sales')

    const outcome = await store.setVote(vote(person, 'joint-funnel-in-a-day'))

    const { practices, seq } = await store.readChanges(0)
    expect(outcome).toEqual({ votes: { ...NONE, sales: 1 }, seq })
    expect(practices).toMatchObject([{ id: 'joint-funnel-in-a-day', seq, votes: outcome.votes, win: null }])
  })

  test('one person counts once, also with fifty votes at the same moment', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store)

    const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.setVote(vote(person, 'a'))))

    expect(new Set(outcomes.map(outcome => JSON.stringify(outcome))).size).toBe(1)
    expect(outcomes[0]!.votes).toEqual({ ...NONE, marketing: 1 })
  })

  test('voting and withdrawing at random ends where the last of them left it', async () => {
    const store = await (await makeHome()).open()
    const people = await Promise.all(Array.from({ length: 8 }, () => addPerson(store, 'sales')))

    await Promise.all(
      people.flatMap(person =>
        Array.from({ length: 12 }, (_, turn) => store.setVote(vote(person, 'a', turn % 3 !== 1))),
      ),
    )

    const { practices, activeVoters } = await store.readChanges(0)
    expect(practices[0]!.votes).toEqual({ ...NONE, sales: 8 })
    expect(activeVoters).toEqual({ ...NONE, sales: 8 })
  })

  test('a vote with no effect keeps the number of the row and of the feed', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store)
    const first = await store.setVote(vote(person, 'a'))
    await store.setVote(vote(person, 'b'))
    const { seq } = await store.readChanges(0)

    const again = await store.setVote(vote(person, 'a'))
    const neverGiven = await store.setVote(vote(person, 'unknown', false))

    expect(again).toEqual(first)
    expect(neverGiven).toEqual({ votes: NONE, seq })
    expect((await store.readChanges(0)).seq).toBe(seq)
    expect((await store.readChanges(0)).practices.map(({ id }) => id)).not.toContain('unknown')
  })

  test('a vote can be taken back and given again', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store)
    await store.setVote(vote(person, 'a'))

    const withdrawn = await store.setVote(vote(person, 'a', false))
    const votesThen = await store.readVotesOf(person.no)
    const again = await store.setVote(vote(person, 'a'))

    expect([withdrawn.votes, votesThen]).toEqual([NONE, []])
    expect(again.votes).toEqual({ ...NONE, marketing: 1 })
  })

  test('an active voter is one from the first vote to the withdrawal of the last', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store, 'other')
    const readActive = async () => (await store.readChanges(0)).activeVoters.other

    const counts = [await readActive()]
    for (const [id, voted] of [
      ['a', true],
      ['b', true],
      ['a', false],
      ['b', false],
    ] as const) {
      await store.setVote(vote(person, id, voted))
      counts.push(await readActive())
    }

    expect(counts).toEqual([0, 1, 1, 1, 0])
  })

  test('the practices of a person come latest vote first', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store)
    const other = await addPerson(store)
    for (const id of ['a', 'b', 'c']) await store.setVote(vote(person, id))
    await store.setVote(vote(other, 'd'))
    await store.setVote(vote(person, 'a', false))
    await store.setVote(vote(person, 'a'))

    expect(await store.readVotesOf(person.no)).toEqual(['a', 'c', 'b'])
  })

  test('a submitted win takes votes like any practice', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store, 'sales')
    await store.submitWin(submission(person, { practiceId: 'the-win' }))

    await store.setVote(vote(person, 'the-win'))

    const [win] = (await store.readChanges(0)).practices
    expect([win!.votes.sales, win!.win?.revision]).toEqual([1, 1])
  })

  test('a vote that fails in a shared commit takes only itself back', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store)
    const { seq } = await store.readChanges(0)

    const outcomes = await Promise.allSettled([
      store.setVote(vote(person, 'a')),
      store.setVote(vote({ no: 12_345, side: 'sales' }, 'a')),
      store.setVote(vote(person, 'b')),
    ])

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect([...(await store.readVotesOf(person.no))].sort()).toEqual(['a', 'b'])
    expect((await store.readChanges(0)).seq).toBe(seq + 2)
  })
})
