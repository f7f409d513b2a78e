import { describe, expect, it } from 'vitest'
import { type Caller, startServer } from '../support/server.ts'
import { winInput } from '../support/win-input.ts'

const bell = async (caller: Caller) => (await caller.call('/api/me/notifications')).body
const kinds = async (caller: Caller) => (await bell(caller)).items.map(({ kind }: { kind: string }) => kind)
const POST = { method: 'POST' } as const

describe('the bell', () => {
  it('asks the named contributor of the other side, and tells the author what came of it', async () => {
    await using server = await startServer()
    const [mara, sven, selma] = [
      ...[await server.signIn('Mara'), await server.signIn('Sven', 'sales')],
      await server.signIn('Selma', 'sales'),
    ] as const
    const { body } = await mara.submit()
    expect(await bell(sven)).toMatchObject({
      unread: 1,
      items: [{ kind: 'co-sign-asked', by: 'Mara', read: false, practice: { id: body.id } }],
    })
    expect(await kinds(selma)).toEqual([])

    await sven.call(`/api/wins/${body.id}/co-sign`, POST)
    await selma.call(`/api/practices/${body.id}/reuses`, {
      ...{ ...POST, body: { outcome: 'partly', note: 'Half of it.' } },
    })
    expect(await kinds(mara)).toEqual(['reuse', 'celebrated', 'co-signed'])
    await mara.call(`/api/wins/${body.id}`, {
      method: 'PUT',
      headers: { 'if-match': '*' },
      body: winInput({ result: { ...winInput().result!, after: 40 } }),
    })
    expect((await kinds(sven))[0]).toBe('co-sign-asked')
    expect(await bell(sven)).toMatchObject({ unread: 2 })
  })

  it('counts what is unread, and forgets it when it is read: one, or all', async () => {
    await using server = await startServer()
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    const { body } = await mara.submit()
    await sven.call(`/api/wins/${body.id}/co-sign`, POST)
    const [{ id }] = (await bell(mara)).items
    const read = (caller: Caller, ids?: string[]) =>
      caller.call('/api/me/notifications/read', { ...POST, body: ids ? { ids } : {} })
    expect((await read(sven, [id])).body).toEqual({ unread: 1 })
    expect((await read(mara, [id, '999-celebrated', 'nonsense'])).body).toEqual({ unread: 1 })
    expect((await read(mara)).body).toEqual({ unread: 0 })
    expect((await server.nobody.call('/api/me/notifications')).status).toBe(401)
  })

  it('tells why a win was returned or archived, and nothing of it to who may not see it', async () => {
    await using server = await startServer({ environment: { MODERATION: 'on' } })
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    const kim = await server.signIn('Kim', 'other', 'curator')
    const { body } = await mara.submit({ title: 'Quokka pilot' })
    const review = (decision: string, reason: string) =>
      kim.call(`/api/wins/${body.id}/review`, { ...POST, body: { decision, reason } })
    await review('return', 'Which quarter?')
    await review('publish', '')
    expect(await kinds(sven)).toEqual(['co-sign-asked'])
    await mara.call(`/api/wins/${body.id}`, {
      ...{ method: 'PUT', headers: { 'if-match': '*' }, body: winInput({ title: 'Quokka pilot' }) },
    })
    await review('publish', '')
    expect(await kinds(sven)).toEqual(['co-sign-asked', 'co-sign-asked'])
    await review('archive', 'Told twice')
    expect((await bell(mara)).items).toMatchObject([
      { kind: 'archived', reason: 'Told twice', by: 'Kim', practice: { title: 'Quokka pilot' } },
      ...[{ kind: 'published' }, { kind: 'published' }, { kind: 'returned', reason: 'Which quarter?' }],
    ])
    expect(JSON.stringify(await bell(sven))).not.toContain('uokka')
  })

  it('asks once whether the result held, on the day that was named', async () => {
    let today = '2026-05-01'
    await using server = await startServer({ now: () => new Date(`${today}T10:00:00Z`) })
    const mara = await server.signIn('Mara')
    const { body } = await mara.submit({ checkOn: '2026-06-01' })
    await mara.submit({ checkOn: '2026-06-02' })
    expect(await kinds(mara)).toEqual([])
    today = '2026-06-02'
    await Promise.all([bell(mara), bell(mara), bell(mara)])
    expect(await kinds(mara)).toEqual(['check-due', 'check-due'])
    const call = { ...POST, body: { held: 'yes', checkOn: '2026-09-01' } }
    await mara.call(`/api/wins/${body.id}/check`, call)
    today = '2026-09-01'
    expect(await kinds(mara)).toEqual(['check-due', 'check-due', 'check-due'])
  })
})

describe('following', () => {
  const follow = (caller: Caller, target: string, method: 'PUT' | 'DELETE' = 'PUT') =>
    caller.call(`/api/me/following/${target}`, { method })

  it('is idempotent, ends, and knows only what there is', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    await follow(mara, 'lever/joint-funnel')
    await follow(mara, 'lever/joint-funnel')
    const answer = await follow(mara, 'practice/field-visit-day')
    expect(answer.body.items).toHaveLength(2)
    expect((await follow(mara, 'lever/joint-funnel', 'DELETE')).body.items).toEqual([
      { kind: 'practice', id: 'field-visit-day' },
    ])
    for (const target of ['lever/blame', 'symptom/none', 'practice/none'])
      expect((await follow(mara, target)).status).toBe(404)
    expect((await follow(mara, 'person/sven')).status).toBe(400)
    expect((await follow(server.nobody, 'lever/joint-funnel')).status).toBe(401)
  })

  it('of a lever, symptom or practice brings what is published, celebrated, tried and asked there', async () => {
    await using server = await startServer()
    const [mara, sven, fay] = [
      ...[await server.signIn('Mara'), await server.signIn('Sven', 'sales')],
      await server.signIn('Fay', 'other'),
    ] as const
    await follow(fay, 'lever/joint-funnel')
    await follow(fay, 'symptom/campaigns-ignored')
    await follow(fay, 'practice/field-visit-day')
    const { body } = await mara.submit()
    await mara.submit({ levers: ['data-first'], symptoms: [] })
    await sven.call(`/api/wins/${body.id}/co-sign`, POST)
    await sven.call('/api/practices/field-visit-day/comments', { ...POST, body: { markdown: 'When?' } })
    expect(await kinds(fay)).toEqual(['comment', 'followed-celebrated', 'followed-published'])
  })
})
