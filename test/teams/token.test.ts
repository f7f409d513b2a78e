import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { botClaims, invoke, query, SERVICE_URL, startBotServer } from '../support/bot.ts'
import { CLIENT_ID, entraClaims, OTHER_TENANT } from '../support/entra.ts'
import { startServer } from '../support/server.ts'

const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds

describe('the message extension', () => {
  it('answers the Bot Framework', async () => {
    await using server = await startBotServer()
    expect((await server.send(query('visit'))).status).toBe(200)
  })

  it.each([
    ['for another bot', { aud: CLIENT_ID }, 401],
    ['for us and another bot', { aud: [String(botClaims().aud), 'other'] }, 401],
    ['of another issuer', { iss: 'https://api.botframework.com/' }, 401],
    ['of a person', entraClaims(), 401],
    ['of a person, for the bot', { ...entraClaims(), aud: botClaims().aud }, 401],
    ['that has expired', { exp: secondsFromNow(-301) }, 401],
    ['that never expires', { exp: undefined }, 401],
    ['that is not valid yet', { nbf: secondsFromNow(600) }, 401],
    ['for another service', { serviceurl: 'https://evil.example/' }, 403],
    ['for no service', { serviceurl: undefined, serviceUrl: SERVICE_URL }, 403],
  ])('refuses a token %s', async (_, claims, status) => {
    await using server = await startBotServer()
    const answer = await server.send(query('visit'), await server.keys.sign(botClaims(claims)))
    expect(answer.status).toBe(status)
  })

  it('takes a token within five minutes of its end', async () => {
    await using server = await startBotServer()
    const token = await server.keys.sign(botClaims({ exp: secondsFromNow(-240) }))
    expect((await server.send(query('visit'), token)).status).toBe(200)
  })

  it('refuses what nobody, somebody else or no key signed', async () => {
    await using server = await startBotServer()
    const { privateKey } = await generateKeyPair('RS256')
    const { kid } = server.keys.publicJwk()
    const foreign = new SignJWT(botClaims()).setProtectedHeader({ alg: 'RS256', kid: kid! })
    const secret = new TextEncoder().encode(JSON.stringify(server.keys.publicJwk()))
    const shared = new SignJWT(botClaims()).setProtectedHeader({ alg: 'HS256', kid: kid! })
    const tokens = [
      await foreign.sign(privateKey),
      await shared.sign(secret),
      new UnsecuredJWT(botClaims()).encode(),
      'nonsense',
    ]
    for (const token of tokens) expect((await server.send(query('visit'), token)).status).toBe(401)
    const none = await server.nobody.call('/api/messages', { method: 'POST', body: query('visit') })
    expect(none.status).toBe(401)
  })

  it('refuses a channel that the key does not vouch for', async () => {
    await using server = await startBotServer()
    expect((await server.send({ ...query('visit'), channelId: 'webchat' })).status).toBe(403)
  })

  it.each([
    ['another tenant', { channelData: { tenant: { id: OTHER_TENANT } } }],
    ['no tenant', { channelData: {} }],
    ['nobody', { from: { id: '29:x', name: 'Mara' } }],
  ])('refuses %s', async (_, overrides) => {
    await using server = await startBotServer()
    expect((await server.send({ ...query('visit'), ...overrides })).status).toBe(403)
  })

  it('is not opened by a session of the tab, nor the tab by a token of the bot', async () => {
    await using server = await startBotServer()
    const mara = await server.signIn('Mara', 'marketing', 'admin')
    expect((await server.send(query('visit'), mara.token)).status).toBe(401)
    const bot = server.bearer(await server.keys.sign(botClaims()))
    expect((await bot.call('/api/me')).status).toBe(401)
  })

  it('answers 503 while no key was ever read', async () => {
    await using server = await startBotServer()
    server.keys.setDown(true)
    expect(await server.send(query('visit'))).toMatchObject({
      status: 503,
      body: { code: 'keys-unavailable' },
    })
  })

  it('says 2xx to what needs no answer, and 501 to what it does not know', async () => {
    await using server = await startBotServer()
    for (const type of ['installationUpdate', 'conversationUpdate', 'message', 'messageReaction'])
      expect((await server.send({ ...query(''), type })).status).toBe(202)
    expect(await server.send(invoke('composeExtension/unheardOf', {}))).toMatchObject({
      ...{ status: 501, body: { code: 'unknown-invoke' } },
    })
    expect((await server.app.inject({ method: 'HEAD', url: '/api/messages' })).statusCode).toBe(204)
  })

  it.each([
    null,
    [],
    'text',
    {},
    { type: 5 },
    { type: 'invoke', name: {}, value: 7, from: [], channelData: null },
  ])('never fails on %j', async body => {
    await using server = await startBotServer()
    const token = await server.keys.sign(botClaims())
    const payload = JSON.stringify(body)
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await server.app.inject({ method: 'POST', url: '/api/messages', headers, payload })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
  })
})

describe('without an app id', () => {
  it('the message extension answers on this machine', async () => {
    await using server = await startServer()
    const answer = await server.nobody.call('/api/messages', { method: 'POST', body: query('visit') })
    expect(answer.status).toBe(200)
  })

  it.each([
    ['another machine', { remoteAddress: '10.0.0.7' }],
    ['a tunnel', { headers: { 'x-forwarded-for': '203.0.113.7' } }],
  ])('it does not answer %s', async (_, origin) => {
    await using server = await startServer()
    const answer = await server.app.inject({
      ...{ method: 'POST', url: '/api/messages', payload: query('visit') },
      ...origin,
    })
    expect(answer.statusCode).toBe(403)
  })

  it('it does not answer where people sign in through Entra', async () => {
    const environment = { AUTH: 'entra', ENTRA_CLIENT_ID: 'app', ENTRA_TENANTS: 'tenant' }
    expect(readConfig(environment).bot).toBeUndefined()
    await using server = await startServer({ environment })
    const answer = await server.nobody.call('/api/messages', { method: 'POST', body: query('visit') })
    expect(answer.status).toBe(403)
  })
})
