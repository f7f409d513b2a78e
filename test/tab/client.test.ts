import { expect, it } from 'vitest'
import { createClient } from '../../tab/api/client.ts'
import type { TokenSource } from '../../tab/api/token.ts'

interface Call {
  readonly url: string
  readonly headers: Headers
}

/** A client whose server gives these answers, one after the other. */
function connect(answers: Response[], source: Partial<TokenSource> = {}) {
  const calls: Call[] = []
  let signedOut = 0
  const token: TokenSource = { renewable: false, read: async () => 'secret', ...source }
  const client = createClient({
    token: () => token,
    language: () => 'de',
    onNotSignedIn: () => {
      signedOut += 1
    },
    fetch: async (url, init) => {
      calls.push({ url: String(url), headers: new Headers(init?.headers) })
      const answer = answers.shift()
      if (!answer) throw new TypeError('no network')
      return answer
    },
  })
  return { client, calls, signedOut: () => signedOut }
}

const problem = (status: number, code: string, headers = {}) =>
  new Response(JSON.stringify({ code, status }), { status, headers })

it('repeats a facet for each of its values, sends the token, and asks in the language that is shown', async () => {
  const { client, calls } = connect([Response.json({})])
  await client.get('/search', { query: { q: 'a&b', lever: ['x', 'y'], kind: [], cursor: undefined } })
  expect(calls[0]?.url).toBe('/api/search?q=a%26b&lever=x&lever=y')
  expect(calls[0]?.headers.get('Authorization')).toBe('Bearer secret')
  expect(calls[0]?.headers.get('Accept-Language')).toBe('de')
})

it('reads its own writes: sends the highest sequence it has seen', async () => {
  const { client, calls } = connect([
    Response.json({}, { headers: { 'X-Seq': '9' } }),
    Response.json({}, { headers: { 'X-Seq': '7' } }),
    Response.json({}),
  ])
  await client.request('PUT', '/practices/a/vote')
  await client.request('PUT', '/practices/b/vote')
  await client.get('/practices')
  expect(calls.map(call => call.headers.get('X-Seq'))).toEqual([null, '9', '9'])
})

it('throws a problem with its code, also when a proxy has answered', async () => {
  const { client } = connect([
    problem(429, 'too-many-requests', { 'Retry-After': '3' }),
    new Response('<h1>Bad gateway</h1>', { status: 502 }),
  ])
  await expect(client.get('/me')).rejects.toMatchObject({ code: 'too-many-requests', retryAfterMs: 3_000 })
  await expect(client.get('/me')).rejects.toMatchObject({ code: 'unreadable-answer', status: 502 })
})

it('ends the session when a token is refused', async () => {
  const { client, signedOut } = connect([problem(401, 'not-signed-in')])
  await expect(client.get('/me')).rejects.toMatchObject({ code: 'not-signed-in' })
  expect(signedOut()).toBe(1)
})

it('asks the host for a fresh token once before it gives up', async () => {
  let reads = 0
  const read = async () => {
    reads += 1
    return `token ${reads}`
  }
  const { client, calls, signedOut } = connect([problem(401, 'not-signed-in'), Response.json({ ok: true })], {
    renewable: true,
    read,
  })
  expect(await client.get('/me')).toEqual({ ok: true })
  expect(calls.map(call => call.headers.get('Authorization'))).toEqual(['Bearer token 1', 'Bearer token 2'])
  expect(signedOut()).toBe(0)
})
