import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { CLIENT_ID, entraClaims, OTHER_TENANT, startEntraServer, TENANT } from '../support/entra.ts'

const HOUR_S = 3_600
const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds

describe('sign-in through Entra', () => {
  it('takes a token of an allowed tenant; the person is its tenant and object id, whatever the name', async () => {
    await using server = await startEntraServer()
    const mara = await server.holder()
    expect((await mara.call('/api/me')).body).toEqual({
      name: 'Mara',
      side: null,
      language: 'en',
      role: 'member',
    })
    await mara.call('/api/me', { method: 'PUT', body: { side: 'marketing' } })

    const renamed = await server.holder({ name: 'Mara Lind' })
    expect((await renamed.call('/api/me')).body).toMatchObject({ name: 'Mara Lind', side: 'marketing' })
    const namesake = await server.holder({ oid: 'oid-other' })
    expect((await namesake.call('/api/me')).body).toMatchObject({ name: 'Mara', side: null })
  })

  it('tells the tab how people sign in, and has no local sign-in', async () => {
    await using server = await startEntraServer()
    expect((await server.nobody.call('/api/session')).body).toEqual({ auth: 'entra', clientId: CLIENT_ID })
    const local = await server.nobody.call('/api/local-session', {
      method: 'POST',
      body: { name: 'Mara', side: 'sales' },
    })
    expect(local.status).toBe(404)
  })

  it('asks a person without a side to choose one before anything counts', async () => {
    await using server = await startEntraServer()
    const mara = await server.holder()
    const vote = await mara.call('/api/practices/field-visit-day/vote', { method: 'PUT' })
    expect(vote).toMatchObject({ status: 403, body: { code: 'side-missing' } })
  })

  it.each([
    ['an app role', { roles: ['Curator'] }, 'curator'],
    ['an app role', { roles: ['Admin', 'Curator'] }, 'admin'],
    ['an app role of another app', { roles: ['Owner'] }, 'member'],
    ['a claim that is no list', { roles: 'Admin' }, 'member'],
    ['the setting CURATORS', { oid: 'oid-curator' }, 'curator'],
    ['the setting ADMINS', { oid: 'OID-admin' }, 'admin'],
  ])('gives the role by %s %j', async (_, claims, role) => {
    const environment = { CURATORS: 'oid-curator, oid-x', ADMINS: 'oid-Admin' }
    await using server = await startEntraServer({ environment })
    expect((await (await server.holder(claims)).call('/api/me')).body.role).toBe(role)
  })

  it('starts anew for a person who had themselves erased', async () => {
    await using server = await startEntraServer()
    const mara = await server.holder()
    await mara.call('/api/me', { method: 'PUT', body: { side: 'sales' } })
    await mara.call('/api/me', { method: 'DELETE', headers: { confirm: 'erase' } })
    expect((await mara.call('/api/me')).body).toMatchObject({ name: 'Mara', side: null })
  })
})

describe('a token is refused', () => {
  it.each([
    ['for another app', { aud: '00000000-0000-0000-0000-000000000000' }],
    ['for us and another app', { aud: [CLIENT_ID, 'another'] }],
    ['without an audience', { aud: undefined }],
    ['of a tenant that is not allowed', { tid: OTHER_TENANT }],
    [
      'of another tenant that claims to be ours',
      { iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` },
    ],
    ['of the v1 endpoint', { iss: `https://sts.windows.net/${TENANT}/` }],
    ['of an issuer that begins alike', { iss: `https://login.microsoftonline.com/${TENANT}/v2.0/x` }],
    ['without an issuer', { iss: undefined }],
    ['without a tenant', { tid: undefined, iss: 'https://login.microsoftonline.com/undefined/v2.0' }],
    ['that is an ID token', { scp: undefined }],
    ['with another scope', { scp: 'access_as_user_readonly User.Read' }],
    ['of an app', { scp: undefined, idtyp: 'app', roles: ['Admin'] }],
    ['of an app that has a scope', { idtyp: 'app' }],
    ['without a person', { oid: undefined }],
    ['that has expired', { exp: secondsFromNow(-HOUR_S) }],
    ['that never expires', { exp: undefined }],
    ['that is not valid yet', { nbf: secondsFromNow(HOUR_S) }],
    ['of the Bot Framework', { iss: 'https://api.botframework.com', serviceurl: 'https://smba.example' }],
  ])('%s', async (_, claims) => {
    await using server = await startEntraServer()
    const answer = await (await server.holder(claims)).call('/api/me')
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  })

  it('when it is signed by anything but the issuer’s own key with RS256', async () => {
    await using server = await startEntraServer()
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const header = { alg: 'RS256', kid: server.keys.publicJwk().kid! }
    const sign = (protectedHeader: object) =>
      new SignJWT(entraClaims()).setProtectedHeader(protectedHeader as never).sign(privateKey)
    const publicText = new TextEncoder().encode(JSON.stringify(server.keys.publicJwk()))
    const good = await server.keys.sign(entraClaims())
    const [head, , signature] = good.split('.')
    const forged = [
      await sign(header),
      await sign({ alg: 'RS256' }),
      await sign({ ...header, jwk: await exportJWK(publicKey) }),
      await new SignJWT(entraClaims()).setProtectedHeader({ alg: 'HS256', kid: header.kid }).sign(publicText),
      new UnsecuredJWT(entraClaims()).encode(),
      `${head}.${Buffer.from(JSON.stringify(entraClaims({ roles: ['Admin'] }))).toString('base64url')}.${signature}`,
      `${good.slice(0, -8)}AAAAAAAA`,
    ]
    for (const token of forged) expect((await server.bearer(token).call('/api/me')).status).toBe(401)
    expect((await server.bearer(good).call('/api/me')).status).toBe(200)
  })

  it('when it names a place to fetch a key from, and nothing is fetched there', async () => {
    await using server = await startEntraServer()
    let fetched = 0
    const foreign = createServer((_, response) => {
      fetched++
      response.end('{}')
    }).listen(0, '127.0.0.1')
    const { privateKey } = await generateKeyPair('RS256')
    const url = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/keys`
    for (const place of [{ jku: url }, { x5u: url }]) {
      const token = await new SignJWT(entraClaims())
        .setProtectedHeader({ alg: 'RS256', kid: 'theirs', ...place })
        .sign(privateKey)
      expect((await server.bearer(token).call('/api/me')).status).toBe(401)
    }
    foreign.close()
    expect(fetched).toBe(0)
  })

  it('once it expires, though it was taken before', async () => {
    let nowMs = Date.now()
    await using server = await startEntraServer({ now: () => new Date(nowMs) })
    const mara = await server.holder({ exp: secondsFromNow(HOUR_S) })
    expect((await mara.call('/api/me')).status).toBe(200)
    nowMs += 2 * HOUR_S * 1000
    expect((await mara.call('/api/me')).status).toBe(401)
  })
})

describe('the keys', () => {
  it('are fetched once for many people, and not again for a flood of unknown ones', async () => {
    await using server = await startEntraServer()
    const mara = await server.holder()
    await Promise.all(Array.from({ length: 20 }, () => mara.call('/api/me')))
    const before = server.keys.requests()
    expect(before).toBe(2)

    const flood = Array.from({ length: 50 }, async (_, i) => {
      const token = await server.keys.sign(entraClaims(), { kid: `flood-${i}` })
      return (await server.bearer(token).call('/api/me')).status
    })
    expect(new Set(await Promise.all(flood))).toEqual(new Set([401]))
    expect(server.keys.requests()).toBe(before)
  })

  it('that are new are taken within 30 s, a flood or not', async () => {
    let nowMs = Date.now()
    await using server = await startEntraServer({ now: () => new Date(nowMs) })
    await (await server.holder()).call('/api/me')
    await server.keys.rotate()
    const mara = await server.holder()
    expect((await mara.call('/api/me')).status).toBe(401)
    nowMs += 30_000
    expect((await mara.call('/api/me')).status).toBe(200)
    expect(server.keys.requests()).toBe(4)
  })

  it('that are known still open while their server is down, for days', async () => {
    let nowMs = Date.now()
    await using server = await startEntraServer({ now: () => new Date(nowMs) })
    await (await server.holder()).call('/api/me')
    server.keys.setDown(true)
    nowMs += 48 * HOUR_S * 1000
    const mara = await server.holder({ exp: secondsFromNow(72 * HOUR_S) })
    expect((await mara.call('/api/me')).status).toBe(200)
  })

  it('that nobody has seen yet are a 503 with a time to come back, and then work', async () => {
    let nowMs = Date.now()
    await using server = await startEntraServer({ now: () => new Date(nowMs) })
    server.keys.setDown(true)
    const mara = await server.holder()
    const answer = await mara.call('/api/me')
    expect(answer).toMatchObject({ status: 503, body: { code: 'keys-unavailable' } })
    expect(answer.headers['retry-after']).toBe('5')
    server.keys.setDown(false)
    nowMs += 5_000
    expect((await mara.call('/api/me')).status).toBe(200)
  })
})
