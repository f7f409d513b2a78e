import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { startServer } from '../support/server.ts'
import { winInput } from '../support/win-input.ts'

const json = { 'content-type': 'application/json' }

describe('a bad request', () => {
  it.each([
    ['broken JSON', '{"title":', json, 400, 'malformed-request'],
    ['an empty body', '', json, 400, 'malformed-request'],
    ['__proto__', '{"__proto__": {"admin": true}}', json, 400, 'malformed-request'],
    ['a constructor', '{"constructor": {"prototype": {"admin": true}}}', json, 400, 'malformed-request'],
    ['XML', '<win/>', { 'content-type': 'application/xml' }, 415, 'unsupported-media-type'],
    ['200 kB', JSON.stringify({ title: 'x'.repeat(200_000) }), json, 413, 'too-large'],
    ['a list', '[]', json, 400, 'invalid-request'],
    ['a number for a text', JSON.stringify({ ...winInput(), title: 7 }), json, 400, 'invalid-request'],
  ])('with %s is answered by a problem', async (_, payload, headers, status, code) => {
    await using server = await startServer()
    const { token } = await server.signIn('Mara')
    const response = await server.app.inject({
      ...{
        method: 'POST',
        url: '/api/wins',
        payload,
        headers: { ...headers, authorization: `Bearer ${token}` },
      },
    })
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(response.json()).toMatchObject({
      code,
      status,
      requestId: expect.any(String),
      detail: expect.any(String),
    })
    expect(response.body).not.toMatch(/node_modules|\.ts:|at \w+ \(/)
  })

  it.each([
    ['/api/%', 400],
    ['/api/practices/%E0%A4%A', 400],
    ['/api/nothing', 404],
    [`/api/practices/${'x'.repeat(300)}`, 404],
    ['/api/practices/a%00b', 400],
  ])('to %s is a problem too', async (url, status) => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const answer = await mara.call(url)
    expect(answer.status).toBe(status)
    expect(answer.body.code).toEqual(expect.any(String))
  })

  it('that is not even HTTP does not disturb the others', async () => {
    await using server = await startServer()
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.app.server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1')
    socket.end('GET / HTTP/9.9\r\nnonsense\r\n\r\n')
    const [answer] = await once(socket, 'data')
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400/)
    expect((await server.nobody.call('/health/live')).status).toBe(200)
  })
})

describe('an unforeseen failure', () => {
  it('is a 500 that keeps its text to itself', async () => {
    await using server = await startServer()
    server.app.get('/broken', () => {
      throw new Error('secret at /home/somebody')
    })
    const { status, body } = await server.nobody.call('/broken')
    expect(status).toBe(500)
    expect(body.code).toBe('internal-error')
    expect(JSON.stringify(body)).not.toContain('secret')
  })
})

describe('rate limits', () => {
  it('stop one person and nobody else', async () => {
    await using server = await startServer({ limits: { searchesPerMinute: 3 } })
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    for (const _ of [1, 2, 3]) expect((await mara.call('/api/search?q=a')).status).toBe(200)
    const refused = await mara.call('/api/search?q=a')
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await sven.call('/api/search?q=a')).status).toBe(200)
    expect((await mara.call('/api/me')).status).toBe(200)
  })

  it('hold for writes of every kind together', async () => {
    await using server = await startServer({ limits: { writesPerMinute: 2 } })
    const mara = await server.signIn('Mara')
    await mara.call('/api/practices/field-visit-day/vote', { method: 'PUT' })
    await mara.call('/api/practices/field-visit-day/vote', { method: 'DELETE' })
    expect((await mara.submit()).status).toBe(429)
  })
})
