import { expect, test } from 'vitest'
import { describeEngines } from './engines.ts'
import { AT, addPerson, fields, readPractice, rendered, submission, vote } from './factories.ts'

const LATER = '2026-03-02T10:00:00.000Z'

describeEngines('submissions', makeHome => {
  test('a win comes back as it was submitted', async () => {
    const store = await (await makeHome()).open()
    const author = await addPerson(store, 'sales')
    const sent = submission(author, { practiceId: 'the-win', status: 'waiting' })

    const outcome = await store.submitWin(sent)

    const { practices, seq } = await store.readChanges(0)
    expect(outcome).toEqual({ kind: 'stored', practiceId: 'the-win', seq })
    expect(practices[0]!.win).toEqual({
      status: 'waiting',
      revision: 1,
      fields: sent.fields,
      rendered: sent.rendered,
      authorNo: author.no,
      authorName: author.name,
      authorSide: 'sales',
      reviewReason: null,
      coSigns: [],
      celebratedAt: null,
      held: null,
      checkOn: null,
      createdAt: AT,
      updatedAt: AT,
      deletedAt: null,
    })
  })

  test('a retry under the same key gets the first answer, also fifty at the same moment', async () => {
    const store = await (await makeHome()).open()
    const sent = submission(await addPerson(store))

    const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.submitWin(sent)))

    const kinds = outcomes.map(({ kind }) => kind).sort()
    expect([kinds.indexOf('stored'), kinds.filter(kind => kind === 'repeated').length]).toEqual([49, 49])
    expect((await store.readChanges(0)).practices).toHaveLength(1)
    expect(await store.submitWin({ ...sent, practiceId: 'made-anew-by-the-retry' })).toEqual({
      ...outcomes.find(({ kind }) => kind === 'stored'),
      kind: 'repeated',
    })
  })

  test('another body under the same key is told from a retry', async () => {
    const store = await (await makeHome()).open()
    const sent = submission(await addPerson(store))
    await store.submitWin(sent)

    expect(await store.submitWin({ ...sent, bodyHash: 'another' })).toEqual({ kind: 'key-reused' })
    expect((await store.readChanges(0)).practices).toHaveLength(1)
  })

  test('two people may use the same key', async () => {
    const store = await (await makeHome()).open()
    const [one, other] = [await addPerson(store), await addPerson(store)]
    await store.submitWin(submission(one, { key: 'key' }))

    const outcome = await store.submitWin(submission(other, { key: 'key', bodyHash: 'another' }))

    expect(outcome.kind).toBe('stored')
  })

  test('an id that is taken, also by a practice from a file, gets a number behind it', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store)
    await store.setVote(vote(person, 'x'.repeat(80)))

    const ids: string[] = []
    for (const practiceId of ['same', 'same', 'same', 'x'.repeat(80)]) {
      const outcome = await store.submitWin(submission(person, { practiceId }))
      if (outcome.kind === 'stored') ids.push(outcome.practiceId)
    }

    expect(ids).toEqual(['same', 'same-2', 'same-3', `${'x'.repeat(78)}-2`])
  })

  test('a key is forgotten after 48 hours', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store)
    const old = submission(person, { at: '2026-03-01T10:00:00.000Z' })
    await store.submitWin(old)

    await store.submitWin(submission(person, { at: '2026-03-03T09:59:59.000Z' }))
    const within = await store.submitWin(old)
    await store.submitWin(submission(person, { at: '2026-03-03T10:00:01.000Z' }))
    const after = await store.submitWin(old)

    expect([within.kind, after.kind]).toEqual(['repeated', 'stored'])
  })

  test('text of every script comes back unharmed', async () => {
    const store = await (await makeHome()).open()
    const title = 'Größe „10 mm“ 🤝 日本 \\ \' " \u0000 end'

    await store.submitWin(submission(await addPerson(store), { practiceId: 'w', fields: fields({ title }) }))

    expect((await readPractice(store, 'w'))?.win?.fields.title).toBe(title)
  })
})

describeEngines('changes to a win', makeHome => {
  test('an edit makes the next revision', async () => {
    const store = await (await makeHome()).open()
    const author = await addPerson(store)
    await store.submitWin(submission(author, { practiceId: 'w' }))
    const content = { fields: fields({ title: 'Better' }), rendered: rendered({ html: '<p>Better</p>' }) }

    const outcome = await store.changeWin({
      practiceId: 'w',
      editorNo: author.no,
      expectedRevision: 1,
      at: LATER,
      content,
    })

    const { practices, seq } = await store.readChanges(0)
    expect(outcome).toEqual({ kind: 'stored', revision: 2, seq })
    expect(practices[0]!.win).toMatchObject({ ...content, revision: 2, createdAt: AT, updatedAt: LATER })
  })

  test('of two edits of the same revision, one is stored and the other told', async () => {
    const store = await (await makeHome()).open()
    const author = await addPerson(store)
    await store.submitWin(submission(author, { practiceId: 'w' }))
    const edit = (title: string) =>
      store.changeWin({
        practiceId: 'w',
        editorNo: author.no,
        expectedRevision: 1,
        at: LATER,
        content: { fields: fields({ title }), rendered: rendered() },
      })

    const outcomes = await Promise.all([edit('One'), edit('Two')])

    expect(outcomes[0]).toMatchObject({ kind: 'stored', revision: 2 })
    expect(outcomes[1]).toEqual({ kind: 'changed-meanwhile', revision: 2 })
    expect((await readPractice(store, 'w'))?.win?.fields.title).toBe('One')
  })

  test('what is not there, or lives in a file, cannot be changed', async () => {
    const store = await (await makeHome()).open()
    const person = await addPerson(store)
    await store.setVote(vote(person, 'from-a-file'))

    for (const practiceId of ['nowhere', 'from-a-file']) {
      const change = { practiceId, editorNo: person.no, at: LATER, status: 'deleted' as const }
      expect(await store.changeWin(change)).toEqual({ kind: 'not-found' })
    }
  })

  test('a status is set without a new revision, with its reason', async () => {
    const store = await (await makeHome()).open()
    const author = await addPerson(store)
    await store.submitWin(submission(author, { practiceId: 'w', status: 'waiting' }))
    const change = { practiceId: 'w', editorNo: author.no, at: LATER }

    await store.changeWin({ ...change, status: 'returned', reviewReason: 'Which period?' })
    const returned = (await readPractice(store, 'w'))?.win
    await store.changeWin({ ...change, status: 'published', reviewReason: null })
    const published = (await readPractice(store, 'w'))?.win

    expect(returned).toMatchObject({ status: 'returned', reviewReason: 'Which period?', revision: 1 })
    expect(published).toMatchObject({ status: 'published', reviewReason: null, updatedAt: AT })
  })

  test('a deleted win stays, comes through the feed with its votes, and can be restored', async () => {
    const store = await (await makeHome()).open()
    const author = await addPerson(store, 'sales')
    await store.submitWin(submission(author, { practiceId: 'w' }))
    const { seq } = await store.setVote(vote(author, 'w'))
    const change = { practiceId: 'w', editorNo: author.no, at: LATER }

    await store.changeWin({ ...change, status: 'deleted' })
    const [deleted] = (await store.readChanges(seq)).practices
    await store.changeWin({ ...change, status: 'published' })

    expect(deleted).toMatchObject({ votes: { sales: 1 }, win: { status: 'deleted', deletedAt: LATER } })
    expect((await readPractice(store, 'w'))?.win).toMatchObject({ status: 'published', deletedAt: null })
  })

  test('a status it has already takes no number of the feed', async () => {
    const store = await (await makeHome()).open()
    const author = await addPerson(store)
    const { seq } = (await store.submitWin(submission(author, { practiceId: 'w' }))) as { seq: number }

    const outcome = await store.changeWin({
      practiceId: 'w',
      editorNo: author.no,
      at: LATER,
      status: 'published',
    })

    expect(outcome).toEqual({ kind: 'stored', revision: 1, seq })
    expect((await store.readChanges(0)).seq).toBe(seq)
  })

  test('a newer rendering replaces the older of the current revision only, and is no edit', async () => {
    const store = await (await makeHome()).open()
    const author = await addPerson(store)
    const { seq } = (await store.submitWin(submission(author, { practiceId: 'w' }))) as { seq: number }

    await store.saveRendered('w', 1, rendered({ html: 'new', pipeline: 2 }))
    await store.saveRendered('w', 1, rendered({ html: 'of an old node', pipeline: 1 }))
    await store.saveRendered('w', 7, rendered({ html: 'of another revision', pipeline: 3 }))

    const changes = await store.readChanges(seq)
    expect(changes.seq).toBe(seq + 1)
    expect(changes.practices[0]!.win).toMatchObject({
      rendered: { html: 'new', pipeline: 2 },
      revision: 1,
      updatedAt: AT,
    })
  })
})
