import { expect, test } from 'vitest'
import { describeEngines } from './engines.ts'
import { AT, addPerson, fields, readPractice, rendered, submission } from './factories.ts'

const LATER = '2026-03-02T10:00:00.000Z'

describeEngines('co-signs', makeHome => {
  test('celebrate a win that is good enough, and an edit of its result drops them', async () => {
    const store = await (await makeHome()).open()
    const [author, signer] = [await addPerson(store), await addPerson(store, 'sales')]
    await store.submitWin(submission(author, { practiceId: 'w' }))
    const coSign = {
      ...{ practiceId: 'w', personNo: signer.no, side: signer.side, signed: true },
      ...{ expectedRevision: 1, meetsMinimum: true, at: LATER },
    }

    const [first, second] = await Promise.all([store.setCoSign(coSign), store.setCoSign(coSign)])
    const celebrated = (await readPractice(store, 'w'))?.win
    const withdrawn = await store.setCoSign({ ...coSign, signed: false })
    const content = { fields: fields({ result: { ...RESULT } }), rendered: rendered() }
    const change = { practiceId: 'w', editorNo: author.no, at: LATER, event: 'edited' as const }
    await store.changeWin({ ...change, content })
    const edited = (await readPractice(store, 'w'))?.win

    expect(second).toEqual(first)
    expect(celebrated).toMatchObject({ celebratedAt: LATER, coSigns: [{ personNo: signer.no }] })
    expect(withdrawn).toEqual({ kind: 'changed-meanwhile', revision: 1 })
    expect(edited).toMatchObject({ celebratedAt: null, coSigns: [], revision: 2 })
    const events = (await store.readHistory('w')).map(({ event }) => event)
    expect(events).toEqual(['co-signs-dropped', 'edited', 'celebrated', 'co-signed', 'submitted'])
  })

  test('a draft is replaced by its next version, and counted against the limit only when it is new', async () => {
    const store = await (await makeHome()).open()
    const { no } = await addPerson(store)
    const draft = { personNo: no, id: 'new', body: '{}', updatedAt: AT }

    const saved = [
      ...[await store.saveDraft(draft, 1), await store.saveDraft({ ...draft, body: '{"a":1}' }, 1)],
      await store.saveDraft({ ...draft, id: 'other' }, 1),
    ]

    expect(saved).toEqual([true, true, false])
    expect(await store.readDrafts(no)).toEqual([{ id: 'new', body: '{"a":1}', updatedAt: AT }])
  })
})

const RESULT = {
  ...{ metric: 'Calls', unit: '', before: 1, after: 2, better: 'higher' as const },
  ...{ period: 'May', measuredBy: 'CRM', source: '' },
}
