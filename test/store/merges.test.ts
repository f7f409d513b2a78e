import { expect, test } from 'vitest'
import type { Store } from '../../server/store/store.ts'
import { describeEngines } from './engines.ts'
import { AT, addPerson, readPractice, submission, vote } from './factories.ts'

type Somebody = Awaited<ReturnType<typeof addPerson>>

const reuse = ({ no, side }: Somebody, practiceId: string) => ({
  ...{ personNo: no, side, practiceId, outcome: 'worked' as const, note: 'So.', result: null, at: AT },
})
const comment = ({ no, side }: Somebody, practiceId: string) => ({
  ...{ personNo: no, side, practiceId, replyTo: null, markdown: 'Why?', at: AT, key: `of ${practiceId}` },
  rendered: { html: '<p>Why?</p>', pipeline: 1 },
})

async function twice(store: Store) {
  const [ada, bob, kim] = [
    ...[await addPerson(store), await addPerson(store, 'sales'), await addPerson(store, 'other')],
  ] as const
  await store.submitWin(submission(ada, { practiceId: 'told' }))
  await store.submitWin(submission(bob, { practiceId: 'again' }))
  for (const [person, id] of [
    [ada, 'told'],
    [ada, 'again'],
    [bob, 'again'],
  ] as const) {
    await store.setVote(vote(person, id))
    await store.saveReuse(reuse(person, id))
    await store.setFollowing({ personNo: person.no, kind: 'practice', id, followed: true, at: AT })
  }
  await store.addComment(comment(ada, 'again'))
  return { ada, bob, kim }
}

const counts = async (store: Store, id: string) => {
  const practice = (await readPractice(store, id))!
  return { votes: practice.votes, reuses: practice.reuses.worked, comments: practice.commentCount }
}

describeEngines('merging two practices', makeHome => {
  test('moves votes and reuses, one per person, comments and followers, and undoing takes them back', async () => {
    const store = await (await makeHome()).open()
    const { bob, kim } = await twice(store)
    const before = [await counts(store, 'told'), await counts(store, 'again')]
    const { activeVoters } = await store.readChanges(0)

    const { no } = await store.merge({ from: 'again', into: 'told', personNo: kim.no, at: AT })

    expect(await counts(store, 'told')).toEqual({
      ...{ votes: { marketing: 1, sales: 1, other: 0 }, reuses: 2, comments: 1 },
    })
    expect((await readPractice(store, 'again'))?.mergedInto).toBe('told')
    expect(await store.readFollowing(bob.no)).toEqual([{ kind: 'practice', id: 'told' }])
    expect((await store.readHistory('told'))[0]).toMatchObject({ event: 'merged', reason: 'again' })

    const undone = await store.undoMerge({ no, personNo: kim.no, at: AT })
    const repeated = await store.undoMerge({ no, personNo: kim.no, at: AT })

    expect([undone.kind, repeated.kind]).toEqual(['undone', 'undone-before'])
    expect([await counts(store, 'told'), await counts(store, 'again')]).toEqual(before)
    expect((await readPractice(store, 'again'))?.mergedInto).toBeNull()
    expect(await store.readFollowing(bob.no)).toEqual([{ kind: 'practice', id: 'again' }])
    expect((await store.readChanges(0)).activeVoters).toEqual(activeVoters)
  })

  test('leaves a vote that was taken back meanwhile taken back', async () => {
    const store = await (await makeHome()).open()
    const { bob, kim } = await twice(store)
    const { no } = await store.merge({ from: 'again', into: 'told', personNo: kim.no, at: AT })

    await store.setVote(vote(bob, 'told', false))
    await store.undoMerge({ no, personNo: kim.no, at: AT })

    expect((await counts(store, 'again')).votes).toEqual({ marketing: 1, sales: 0, other: 0 })
    expect((await counts(store, 'told')).votes).toEqual({ marketing: 1, sales: 0, other: 0 })
  })

  test('of two that live in files and have no row yet is possible, and undone in the order of a stack', async () => {
    const store = await (await makeHome()).open()
    const kim = await addPerson(store)
    const merge = (from: string, into: string) => store.merge({ from, into, personNo: kim.no, at: AT })

    const first = await merge('a', 'b')
    const second = await merge('b', 'c')
    const undo = async (no: number) => (await store.undoMerge({ no, personNo: kim.no, at: AT })).kind

    expect(await undo(first.no)).toBe('merged-on')
    expect([await undo(second.no), await undo(first.no), await undo(0)]).toEqual([
      ...['undone', 'undone', 'not-found'],
    ])
  })
})
