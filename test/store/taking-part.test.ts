import { expect, test } from 'vitest'
import { describeEngines } from './engines.ts'
import { AT, addPerson, fields, readPractice, submission } from './factories.ts'

const rendered = { html: '<p>Why?</p>', pipeline: 1 }

describeEngines('taking part', makeHome => {
  test('a reuse is one per person and is counted once, also when many come at the same moment', async () => {
    const store = await (await makeHome()).open()
    const people = await Promise.all(Array.from({ length: 8 }, () => addPerson(store)))
    const save = ({ no, side }: (typeof people)[number], outcome: 'worked' | 'partly') =>
      store.saveReuse({
        ...{ personNo: no, side, practiceId: 'p', outcome, note: 'So.', result: null, at: AT },
      })

    await Promise.all([...people, ...people].map(person => save(person, 'worked')))
    await save(people[0]!, 'partly')
    await store.deleteReuse({ practiceId: 'p', personNo: people[1]!.no })
    await store.deleteReuse({ practiceId: 'p', personNo: people[1]!.no })

    expect((await readPractice(store, 'p'))?.reuses).toEqual({ worked: 6, partly: 1, didNotWork: 0 })
    expect(await store.readReuses('p')).toHaveLength(7)
  })

  test('comments keep their thread, count what is not deleted, and tell who takes part', async () => {
    const store = await (await makeHome()).open()
    const [author, asking] = [await addPerson(store), await addPerson(store, 'sales')]
    await store.submitWin(submission(author, { practiceId: 'w' }))
    const comment = (person: typeof author, replyTo: number | null, key: string) =>
      store.addComment({
        ...{ practiceId: 'w', personNo: person.no, side: person.side, replyTo, key },
        ...{ markdown: 'Why?', rendered, at: AT },
      })

    const question = (await comment(asking, null, 'a'))!
    const again = (await comment(asking, null, 'a'))!
    const answer = (await comment(author, question.no, 'b'))!
    const thanks = (await comment(asking, answer.no, 'c'))!
    const nowhere = await comment(asking, 4_711, 'd')
    await store.changeComment(answer.no, null, AT)
    await store.saveCommentHtml(question.no, { html: '<p>Newer</p>', pipeline: 2 })

    expect([again.no, nowhere]).toEqual([question.no, undefined])
    expect(await store.readComments('w')).toMatchObject([
      { no: question.no, replyTo: null, html: '<p>Newer</p>' },
      { no: answer.no, replyTo: question.no, html: '', markdown: '', deletedAt: AT },
      { no: thanks.no, replyTo: question.no },
    ])
    expect((await readPractice(store, 'w'))?.commentCount).toBe(2)
    const kinds = async (no: number) =>
      (await store.readNotifications(no, new Date(AT))).map(({ kind }) => kind)
    expect([await kinds(author.no), await kinds(asking.no)]).toEqual([['reply', 'comment'], ['reply']])
  })

  test('the bell asks once for each check that is due, and forgets what was read', async () => {
    const store = await (await makeHome()).open()
    const [author, follower] = [await addPerson(store), await addPerson(store)]
    const follow = { personNo: follower.no, kind: 'lever' as const, id: 'joint-funnel', at: AT }
    await store.setFollowing({ ...follow, followed: true })
    await store.setFollowing({ ...follow, followed: true })
    for (const practiceId of ['a', 'b'])
      await store.submitWin(submission(author, { practiceId, checkOn: '2026-04-01', fields: fields() }))
    const bell = (day: string) => store.readNotifications(author.no, new Date(day))

    expect(await bell('2026-03-31')).toEqual([])
    await Promise.all([bell('2026-04-02'), bell('2026-04-02')])
    const due = await bell('2026-04-03')
    await store.markRead(author.no, { at: AT, only: [due[0]!, { seq: 0, kind: 'reply' }] })
    await store.markRead(follower.no, { at: AT })

    expect(due.map(({ kind }) => kind)).toEqual(['check-due', 'check-due'])
    expect((await bell('2026-04-03')).map(({ readAt }) => readAt)).toEqual([AT, null])
    const followed = await store.readNotifications(follower.no, new Date(AT))
    expect(followed.map(({ kind, readAt }) => [kind, readAt])).toEqual([
      ...[
        ['followed-published', AT],
        ['followed-published', AT],
      ],
    ])
  })

  test('a report is open once for each person and target until it is settled', async () => {
    const store = await (await makeHome()).open()
    const { no } = await addPerson(store)
    const report = { practiceId: 'p', commentNo: null, personNo: no, at: AT }
    await store.saveReport({ ...report, reason: 'One' })
    await store.saveReport({ ...report, reason: 'Two' })
    const open = await store.readOpenReports()
    const settle = () => store.resolveReport({ no: open[0]!.no, personNo: no, outcome: 'dismissed', at: AT })

    expect(open).toMatchObject([{ reason: 'Two', practiceId: 'p', commentNo: null }])
    expect([await settle(), await settle()]).toEqual([true, false])
    expect(await store.readOpenReports()).toEqual([])
    expect((await store.readOwnData(no)).reports).toMatchObject([{ practiceId: 'p', reason: 'Two' }])
  })
})
