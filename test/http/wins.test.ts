import { describe, expect, it } from 'vitest'
import { startServer } from '../support/server.ts'
import { winInput } from '../support/win-input.ts'

const KEY = { 'idempotency-key': '1f0e6f3a-8a52-4a55-9f4a-0a8a3f1f2b3c' }

describe('submitting a win', () => {
  it('stores it, and it is found in the very next search', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const answer = await mara.submit({ title: 'Zebra congress in pairs' })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      ...{
        kind: 'win',
        status: 'published',
        source: 'submitted',
        version: 1,
        canEdit: true,
        celebrated: false,
      },
      ...{ author: { name: 'Mara', side: 'marketing' }, sides: ['marketing', 'sales'] },
    })
    expect(answer.body.resultChange).toBeCloseTo((31 - 18) / 18, 12)
    expect(answer.body.html).toContain('<h2>What we did</h2>')
    expect(answer.body.html).toContain('<strong>together</strong>')

    const found = await mara.call('/api/search?q=zebra')
    expect(found.body.items[0].practice.id).toBe(answer.body.id)
  })

  it('twice with one key is one win and the same answer, also after a restart', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const [first, second] = await Promise.all([mara.submit({}, KEY), mara.submit({}, KEY)])
    expect(second.body).toEqual(first.body)
    expect((await mara.call('/api/me/wins')).body.total).toBe(1)
  })

  it('with a used key and another body is refused', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    await mara.submit({}, KEY)
    expect(await mara.submit({ title: 'Another story' }, KEY)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    })
  })

  it.each([
    ['/title', { title: '' }],
    ['/situation', { situation: '   ' }],
    ['/levers', { levers: [] }],
    ['/levers/0', { levers: ['shouting'] }],
    ['/contributors', { contributors: [] }],
    ['/result/before', { result: { ...winInput().result, before: null } }],
    ['/checkOn', { checkOn: 'soon' }],
    ['/celebrated', { celebrated: true }],
  ])('names the field that is wrong: %s', async (path, fault) => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const answer = await mara.call('/api/wins', { method: 'POST', body: { ...winInput(), ...fault } })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  it('refuses Markdown that would stall the renderer, and names the section', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const answer = await mara.submit({ outcome: '- '.repeat(2_000) })
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'markdown-refused', errors: [{ path: '/outcome' }] },
    })
  })

  it('waits for a curator where moderation is on, seen by nobody else', async () => {
    await using server = await startServer({ environment: { MODERATION: 'on' } })
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    const { body } = await mara.submit({ title: 'Quokka pilot' })
    expect(body.status).toBe('waiting')
    expect((await mara.call(`/api/practices/${body.id}`)).status).toBe(200)
    expect((await sven.call(`/api/practices/${body.id}`)).status).toBe(404)
    expect((await sven.call('/api/search?q=quokka')).body.total).toBe(0)
  })
})

describe('changing a win', () => {
  it('needs the version that was seen, and answers the next one', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const { body, headers } = await mara.submit()
    const change = { method: 'PUT' as const, body: winInput({ title: 'A better title' }) }
    expect(await mara.call(`/api/wins/${body.id}`, change)).toMatchObject({
      status: 428,
      body: { code: 'version-required' },
    })

    const edited = await mara.call(`/api/wins/${body.id}`, {
      ...change,
      headers: { 'if-match': String(headers.etag) },
    })
    expect(edited).toMatchObject({
      status: 200,
      body: { title: 'A better title', version: 2 },
      headers: { etag: '"2"' },
    })
    expect((await mara.call('/api/search?q=better')).body.items[0].practice.id).toBe(body.id)
  })

  it('is refused when somebody was faster', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const { body } = await mara.submit()
    const edit = (title: string) =>
      mara.call(`/api/wins/${body.id}`, {
        method: 'PUT',
        body: winInput({ title }),
        headers: { 'if-match': '"1"' },
      })
    await edit('First')
    expect(await edit('Second')).toMatchObject({
      status: 412,
      body: { code: 'changed-meanwhile', currentVersion: 2 },
    })
    expect((await mara.call(`/api/practices/${body.id}`)).body.title).toBe('First')
  })

  it('is for its author and curators', async () => {
    await using server = await startServer()
    const [mara, sven, kim] = [
      await server.signIn('Mara'),
      await server.signIn('Sven', 'sales'),
      await server.signIn('Kim', 'other', 'curator'),
    ]
    const { body } = await mara.submit()
    const call = { method: 'PUT' as const, body: winInput(), headers: { 'if-match': '"1"' } }
    expect(await sven.call(`/api/wins/${body.id}`, call)).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    })
    expect((await kim.call(`/api/wins/${body.id}`, call)).status).toBe(200)
  })

  it('is impossible for what lives in a file', async () => {
    await using server = await startServer()
    const kim = await server.signIn('Kim', 'other', 'curator')
    const call = { method: 'PUT' as const, body: winInput(), headers: { 'if-match': '"1"' } }
    expect(await kim.call('/api/wins/field-visit-day', call)).toMatchObject({ status: 403 })
  })
})

describe('taking a win back', () => {
  it('hides it on every path, and it can be restored with its votes', async () => {
    await using server = await startServer()
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    const { body } = await mara.submit({ title: 'Quokka pilot' })
    await sven.call(`/api/practices/${body.id}/vote`, { method: 'PUT' })
    const deleted = await mara.call(`/api/wins/${body.id}`, {
      method: 'DELETE',
      headers: { 'if-match': '"1"' },
    })
    expect(deleted.body).toMatchObject({ status: 'deleted', restorableUntil: expect.any(String) })

    expect((await sven.call(`/api/practices/${body.id}`)).status).toBe(404)
    expect((await sven.call('/api/search?q=quokka')).body.total).toBe(0)
    expect((await sven.call('/api/practices?kind=win')).body.total).toBe(0)
    expect((await sven.call('/api/suggest?q=quok')).body.items).toEqual([])
    expect((await sven.call('/api/me/votes')).body.total).toBe(0)

    const restored = await mara.call(`/api/wins/${body.id}/restore`, { method: 'POST' })
    expect(restored.body).toMatchObject({ status: 'published', votes: { sales: 1 } })
    expect((await sven.call('/api/search?q=quokka')).body.total).toBe(1)
  })

  it('cannot be undone after 30 days', async () => {
    let today = new Date('2026-01-01T00:00:00Z')
    await using server = await startServer({ now: () => today })
    const mara = await server.signIn('Mara')
    const { body } = await mara.submit()
    await mara.call(`/api/wins/${body.id}`, { method: 'DELETE', headers: { 'if-match': '"1"' } })
    today = new Date('2026-02-01T00:00:00Z')
    expect(await mara.call(`/api/wins/${body.id}/restore`, { method: 'POST' })).toMatchObject({
      status: 409,
      body: { code: 'not-in-this-state' },
    })
  })
})

describe('reviewing a win', () => {
  it('publishes, or returns it with a reason that its author sees and answers by editing', async () => {
    await using server = await startServer({ environment: { MODERATION: 'on' } })
    const [mara, kim] = [await server.signIn('Mara'), await server.signIn('Kim', 'other', 'curator')]
    const { body } = await mara.submit()
    const review = (decision: string, reason = '') =>
      kim.call(`/api/wins/${body.id}/review`, { method: 'POST', body: { decision, reason } })
    await review('return', 'Which quarter was it?')
    expect((await mara.call(`/api/practices/${body.id}`)).body).toMatchObject({
      ...{ status: 'returned', reviewReason: 'Which quarter was it?' },
    })

    const { headers } = await mara.call(`/api/practices/${body.id}`)
    const edited = await mara.call(`/api/wins/${body.id}`, {
      ...{ method: 'PUT', body: winInput(), headers: { 'if-match': String(headers.etag) } },
    })
    expect(edited.body.status).toBe('waiting')
    expect((await review('publish')).body.status).toBe('published')
  })

  it('is for curators', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const { body } = await mara.submit()
    const call = { method: 'POST' as const, body: { decision: 'archive', reason: '' } }
    expect((await mara.call(`/api/wins/${body.id}/review`, call)).status).toBe(403)
  })
})

describe('similar wins', () => {
  it('are named before a story is told twice', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const { body } = await mara.submit({ title: 'Joint visit days doubled accepted leads' })
    const answer = await mara.call('/api/wins/similar', {
      ...{ method: 'POST', body: { title: 'Joint visit days brought more accepted leads', body: '' } },
    })
    expect(answer.body.items[0].id).toBe(body.id)
  })

  it('are none for a text like no other', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const call = { method: 'POST' as const, body: { title: 'xylophone quartz', body: '' } }
    expect((await mara.call('/api/wins/similar', call)).body.items).toEqual([])
  })
})
