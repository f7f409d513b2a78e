import diagnosticsChannel from 'node:diagnostics_channel'
import type { JWTPayload } from 'jose'
import { describe, expect, it } from 'vitest'
import type { App } from '../../server/http/parts.ts'
import { type EntraServer, entraClaims, OTHER_TENANT, startEntraServer } from '../support/entra.ts'
import { pulseInput } from '../support/pulse-input.ts'
import type { Caller } from '../support/server.ts'
import { winInput } from '../support/win-input.ts'

const CALLERS = [
  'nobody',
  'author',
  'other side',
  'member',
  'curator',
  'admin',
  'app token',
  'wrong tenant',
] as const
type CallerName = (typeof CALLERS)[number]

/** Whoever is not named may not: with a 401 those without a person's token, with a 403 (or a 404 for what is hidden) the others. */
type Allowed = readonly CallerName[]
const PEOPLE: Allowed = ['author', 'other side', 'member', 'curator', 'admin']
const EVERYBODY: Allowed = CALLERS
const CURATORS: Allowed = ['curator', 'admin']
const OWNERS: Allowed = ['author', 'curator', 'admin']

type Operation = readonly [
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  allowed: Allowed,
  body?: object,
]

/** `:win` is a published win of the author, `:file` a playbook. */
const OPERATIONS: readonly Operation[] = [
  ['GET', '/api/session', EVERYBODY],
  ['GET', '/api/openapi.json', EVERYBODY],
  ['GET', '/api/docs', EVERYBODY],
  ['GET', '/metrics', EVERYBODY],
  ['GET', '/health/live', EVERYBODY],
  ['GET', '/health/ready', EVERYBODY],
  ['GET', '/api/me', PEOPLE],
  ['DELETE', '/api/me', PEOPLE],
  ['GET', '/api/me/data', PEOPLE],
  ['GET', '/api/me/wins', PEOPLE],
  ['GET', '/api/me/votes', PEOPLE],
  ['GET', '/api/levers', PEOPLE],
  ['GET', '/api/symptoms', PEOPLE],
  ['GET', '/api/practices', PEOPLE],
  ['GET', '/api/practices?status=waiting', CURATORS],
  ['GET', '/api/practices/:win', PEOPLE],
  ['GET', '/api/practices/:win/similar', PEOPLE],
  ['PUT', '/api/practices/:win/vote', PEOPLE],
  ['DELETE', '/api/practices/:win/vote', PEOPLE],
  ['POST', '/api/practices/:win/reuses', PEOPLE, { outcome: 'worked', note: 'It did.' }],
  ['DELETE', '/api/practices/:win/reuses', PEOPLE],
  ['GET', '/api/practices/:win/reuses', PEOPLE],
  ['GET', '/api/search?q=leads', PEOPLE],
  ['GET', '/api/suggest?q=le', PEOPLE],
  ['POST', '/api/wins', PEOPLE, winInput()],
  ['POST', '/api/wins/check', PEOPLE, winInput()],
  ['POST', '/api/wins/similar', PEOPLE, { title: 'Leads', body: '' }],
  ['PUT', '/api/wins/:win', OWNERS, winInput({ title: 'Another title' })],
  ['DELETE', '/api/wins/:win', OWNERS],
  ['POST', '/api/wins/:win/review', CURATORS, { decision: 'archive', reason: 'Told twice.' }],
  ['POST', '/api/wins/:win/co-sign', ['other side']],
  ['POST', '/api/diagnosis', PEOPLE, { symptoms: ['blame'] }],
  ['POST', '/api/render', PEOPLE, { markdown: 'Hello' }],
  ['GET', '/api/practices/:file/export', CURATORS],
  ['GET', '/api/curation/export', CURATORS],
  ['GET', '/api/curation/wins.csv', CURATORS],
  ['DELETE', '/api/wins/:win/co-sign', PEOPLE],
  ['POST', '/api/wins/:deleted/restore', OWNERS],
  ['POST', '/api/wins/:win/check', OWNERS, { held: 'yes' }],
  ['GET', '/api/wins/:win/history', OWNERS],
  ['GET', '/api/practices/:win/comments', PEOPLE],
  ['POST', '/api/practices/:win/comments', PEOPLE, { markdown: 'Why?' }],
  ['PUT', '/api/comments/:comment', ['author'], { markdown: 'How?' }],
  ['DELETE', '/api/comments/:comment', OWNERS],
  ['POST', '/api/comments/:comment/reports', PEOPLE, { reason: 'Names a patient.' }],
  ['POST', '/api/practices/:win/reports', PEOPLE, { reason: 'Names a patient.' }],
  ['GET', '/api/curation/queue', CURATORS],
  ['GET', '/api/curation/count', CURATORS],
  ['POST', '/api/curation/reports/999/resolve', CURATORS, { outcome: 'upheld' }],
  ['GET', '/api/curation/merges', CURATORS],
  ['GET', '/api/curation/reviews', CURATORS],
  ['POST', '/api/curation/merges', CURATORS, { from: 'field-visit-day', into: 'field-visit-day' }],
  ['DELETE', '/api/curation/merges/999', CURATORS],
  ['GET', '/api/curation/missed-searches', CURATORS],
  ['POST', '/api/curation/missed-searches/settle', CURATORS, { words: 'parking' }],
  ['GET', '/api/wall', PEOPLE],
  ['GET', '/api/pulse', PEOPLE],
  ['POST', '/api/pulse', PEOPLE, pulseInput()],
  ['GET', '/api/metrics', PEOPLE],
  ['GET', '/api/me/following', PEOPLE],
  ['PUT', '/api/me/following/lever/joint-funnel', PEOPLE],
  ['DELETE', '/api/me/following/lever/joint-funnel', PEOPLE],
  ['GET', '/api/me/notifications', PEOPLE],
  ['POST', '/api/me/notifications/read', PEOPLE, {}],
  ['GET', '/api/me/drafts', PEOPLE],
  ['GET', '/api/me/drafts/new', PEOPLE],
  ['PUT', '/api/me/drafts/new', PEOPLE, { values: {} }],
  ['DELETE', '/api/me/drafts/new', PEOPLE],
  ['GET', '/api/plugins', ['admin']],
  ['PATCH', '/api/plugins/none', ['admin'], { enabled: false }],
  ['POST', '/api/plugins/none/restart', ['admin']],
  ['POST', '/api/plugins/none/profile', ['admin']],
  ['POST', '/api/plugins/none/commands/run', ['admin'], {}],
  ['GET', '/api/plugin-bisect', ['admin']],
  ['POST', '/api/plugin-bisect', ['admin'], { answer: 'stop' }],
  ['GET', '/api/channel', ['admin']],
  ['PUT', '/api/channel', ['admin'], { address: 'http://127.0.0.1:9/' }],
  ['POST', '/api/channel/test', ['admin']],
  ['DELETE', '/api/channel', ['admin']],
  ['PUT', '/api/me', PEOPLE, { side: 'sales' }],
]

const CLAIMS: Readonly<Record<Exclude<CallerName, 'nobody'>, JWTPayload>> = {
  author: { oid: 'oid-author', name: 'Author' },
  'other side': { oid: 'oid-sales', name: 'Sven' },
  member: { oid: 'oid-member', name: 'Member' },
  curator: { oid: 'oid-curator', name: 'Curator', roles: ['Curator'] },
  admin: { oid: 'oid-admin', name: 'Admin', roles: ['Admin'] },
  'app token': { oid: 'oid-app', scp: undefined, idtyp: 'app', roles: ['Admin'] },
  'wrong tenant': { oid: 'oid-author', tid: OTHER_TENANT, roles: ['Admin'] },
}

async function signInAll(server: EntraServer) {
  const callers = { nobody: server.nobody } as Record<CallerName, Caller>
  for (const [name, claims] of Object.entries(CLAIMS)) {
    const caller = server.bearer(await server.keys.sign(entraClaims(claims)))
    callers[name as CallerName] = caller
    await caller.call('/api/me', {
      method: 'PUT',
      body: { side: name === 'other side' ? 'sales' : 'marketing' },
    })
  }
  return callers
}

const ANONYMOUS: Allowed = ['nobody', 'app token', 'wrong tenant']

/** Answers that say no, by who asks; anything else is a yes, also where the request itself then lacks something. */
function judge(caller: CallerName, { status, body }: { status: number; body: { code?: string } }) {
  if (status === 401) return ANONYMOUS.includes(caller) ? 'refused' : 'wrongly unknown'
  if (status === 403) return ANONYMOUS.includes(caller) ? 'wrongly known' : 'refused'
  // What is hidden is not there.
  if (body?.code === 'practice-not-found') return 'refused'
  return status < 500 && body?.code !== 'route-not-found' ? 'allowed' : `failed with ${status}`
}

/** Who was let through, with a story of the author and a comment under it for each who asks. */
async function findAllowed(callers: Record<CallerName, Caller>, [method, url, , body]: Operation) {
  const allowed: string[] = []
  for (const name of CALLERS) {
    const { body: win } = await callers.author.submit({ title: `${method} ${url} by ${name}`.slice(0, 120) })
    const ifMatch = { 'if-match': '*' }
    if (url.includes(':deleted'))
      await callers.author.call(`/api/wins/${win.id}`, { method: 'DELETE', headers: ifMatch })
    const comments = `/api/practices/${win.id}/comments`
    const needsComment = url.includes(':comment')
    const comment = needsComment
      ? await callers.author.call(comments, { method: 'POST', body: { markdown: 'Why?' } })
      : undefined
    const path = url
      .replace(/:win|:deleted/, win.id)
      .replace(':file', 'field-visit-day')
      .replace(':comment', comment?.body.id)
    const verdict = judge(
      name,
      await callers[name].call(path, { method, headers: ifMatch, ...(body && { body }) }),
    )
    if (verdict !== 'refused') allowed.push(verdict === 'allowed' ? name : `${name}: ${verdict}`)
  }
  return allowed
}

/** HEAD is as GET; the files of the API's description show what it shows; messages have tokens of their own (test/teams/token.test.ts). */
const isCoveredElsewhere = (operation: string) =>
  /^HEAD |^GET \/api\/docs\/|^POST \/api\/messages$/.test(operation)

const toPattern = (url: string) =>
  url
    .replace(/\?.*/, '')
    .replace(/:win|:deleted|:file|:comment|\b(?:999|new|none|run|lever|joint-funnel)\b(?=\/|$)/g, '{}')

describe('permissions', () => {
  it('are as in this table, for every operation and everybody', async () => {
    const limits = { writesPerMinute: 10_000 }
    await using server = await startEntraServer({ limits })
    const callers = await signInAll(server)
    const [found, expected]: Record<string, readonly string[]>[] = [{}, {}]
    for (const operation of OPERATIONS) {
      const [method, url, allowed] = operation
      expected![`${method} ${url}`] = CALLERS.filter(name => allowed.includes(name))
      found![`${method} ${url}`] = await findAllowed(callers, operation)
    }
    expect(found).toEqual(expected)
  }, 120_000)

  it('are in this table for every operation that there is', async () => {
    const registered: string[] = []
    const watch = (message: unknown) =>
      (message as { fastify: App }).fastify.addHook('onRoute', ({ method, url }) => {
        for (const one of [method].flat()) registered.push(`${one} ${url.replace(/:\w+/g, '{}')}`)
      })
    diagnosticsChannel.subscribe('fastify.initialization', watch)
    await using _ = await startEntraServer()
    diagnosticsChannel.unsubscribe('fastify.initialization', watch)
    const covered = new Set(OPERATIONS.map(([method, url]) => `${method} ${toPattern(url)}`))
    expect(registered.length).toBeGreaterThan(OPERATIONS.length)
    expect(registered.filter(operation => !covered.has(operation) && !isCoveredElsewhere(operation))).toEqual(
      [],
    )
  })
})
