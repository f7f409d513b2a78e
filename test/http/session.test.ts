import { describe, expect, it } from 'vitest'
import { startServer } from '../support/server.ts'

describe('local sign-in', () => {
  it('answers a token and the person, who is then known by it', async () => {
    await using server = await startServer()
    const { status, body } = await server.nobody.call('/api/local-session', {
      method: 'POST',
      body: { name: 'Mara', side: 'marketing', role: 'curator' },
    })
    expect(status).toBe(200)
    expect(body.person).toEqual({ name: 'Mara', side: 'marketing', language: 'en', role: 'curator' })

    const me = await server.nobody.call('/api/me', { headers: { authorization: `Bearer ${body.token}` } })
    expect(me.body).toEqual(body.person)
  })

  it('makes a member of whoever names no role', async () => {
    await using server = await startServer()
    const { body } = await server.nobody.call('/api/local-session', {
      method: 'POST',
      body: { name: 'Sven', side: 'sales' },
    })
    expect(body.person.role).toBe('member')
  })

  it('is the same person again under the same name', async () => {
    await using server = await startServer()
    const first = await server.signIn('Mara')
    await first.call('/api/practices/field-visit-day/vote', { method: 'PUT' })

    const again = await server.signIn('  MARA ')
    const { body } = await again.call('/api/practices/field-visit-day')
    expect(body.voted).toBe(true)
  })

  it.each([
    ['no name', { side: 'sales' }],
    ['a blank name', { name: '  ', side: 'sales' }],
    ['a side that is none', { name: 'Mara', side: 'finance' }],
    ['a role that is none', { name: 'Mara', side: 'sales', role: 'owner' }],
    ['an unknown field', { name: 'Mara', side: 'sales', admin: true }],
    ['null for a name', { name: null, side: 'sales' }],
  ])('refuses %s', async (_, body) => {
    await using server = await startServer()
    const answer = await server.nobody.call('/api/local-session', { method: 'POST', body })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'invalid-request', errors: [{ path: expect.any(String) }] })
  })

  it('tells anybody how people sign in, and nothing else', async () => {
    await using server = await startServer()
    expect((await server.nobody.call('/api/session')).body).toEqual({ auth: 'local' })
  })
})

describe('every other route', () => {
  it.each([
    ['GET', '/api/me'],
    ['PUT', '/api/me'],
    ['GET', '/api/me/wins'],
    ['GET', '/api/me/votes'],
    ['GET', '/api/levers'],
    ['GET', '/api/symptoms'],
    ['GET', '/api/practices'],
    ['GET', '/api/practices/field-visit-day'],
    ['GET', '/api/practices/field-visit-day/similar'],
    ['PUT', '/api/practices/field-visit-day/vote'],
    ['DELETE', '/api/practices/field-visit-day/vote'],
    ['GET', '/api/search'],
    ['GET', '/api/suggest'],
    ['POST', '/api/render'],
    ['POST', '/api/wins'],
    ['PUT', '/api/wins/x'],
    ['DELETE', '/api/wins/x'],
    ['POST', '/api/wins/x/restore'],
    ['POST', '/api/wins/x/review'],
    ['POST', '/api/wins/similar'],
  ] as const)('answers 401 to nobody: %s %s', async (method, url) => {
    await using server = await startServer()
    const answer = await server.nobody.call(url, { method, ...(method !== 'GET' && { body: {} }) })
    expect(answer.status).toBe(401)
    expect(answer.body.code).toBe('not-signed-in')
  })

  it.each([
    ['a word', 'Bearer nonsense'],
    ['another scheme', 'Basic bWFyYTpt'],
    ['an unsigned token', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwicm9sZSI6ImFkbWluIn0.'],
    [
      'a token signed with another secret',
      'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIiwicm9sZSI6ImFkbWluIn0.c2lnbmF0dXJl',
    ],
    ['64 kB of token', `Bearer ${'a'.repeat(8_000)}`],
  ])('answers 401 to %s', async (_, authorization) => {
    await using server = await startServer()
    await server.signIn('Mara')
    const answer = await server.nobody.call('/api/me', { headers: { authorization } })
    expect(answer.status).toBe(401)
  })
})

describe('me', () => {
  it('changes side and language, and takes the votes along', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara', 'marketing')
    await mara.call('/api/practices/field-visit-day/vote', { method: 'PUT' })

    const answer = await mara.call('/api/me', { method: 'PUT', body: { side: 'sales', language: 'de' } })
    expect(answer.body).toEqual({ name: 'Mara', side: 'sales', language: 'de', role: 'member' })
    expect((await mara.call('/api/me')).body.side).toBe('sales')
    const { body } = await mara.call('/api/practices/field-visit-day')
    expect(body.votes).toEqual({ marketing: 0, sales: 1, other: 0, total: 1 })
  })

  it('refuses a side that is none', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    expect((await mara.call('/api/me', { method: 'PUT', body: { side: 'finance' } })).status).toBe(400)
  })

  it('lists my wins in every state, and what I back, latest first', async () => {
    await using server = await startServer({ environment: { MODERATION: 'on' } })
    const mara = await server.signIn('Mara')
    const sven = await server.signIn('Sven', 'sales')
    await mara.submit({ title: 'Waiting for a curator' })
    await sven.call('/api/practices/field-visit-day/vote', { method: 'PUT' })

    const wins = await mara.call('/api/me/wins')
    expect(wins.body.items).toMatchObject([{ title: 'Waiting for a curator', status: 'waiting' }])
    expect((await sven.call('/api/me/wins')).body).toEqual({ items: [], total: 0, nextCursor: null })
    expect((await sven.call('/api/me/votes')).body.items).toMatchObject([
      { id: 'field-visit-day', voted: true },
    ])
  })
})
