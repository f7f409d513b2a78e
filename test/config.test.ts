import { describe, expect, it } from 'vitest'
import { readConfig } from '../server/config.ts'
import { StartError } from '../server/errors.ts'

const ENTRA = { AUTH: 'entra', ENTRA_CLIENT_ID: 'app', ENTRA_TENANTS: 'tenant' }

describe('settings', () => {
  it('have defaults that show the whole product on a laptop', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      ...{
        port: 3978,
        host: '127.0.0.1',
        publicUrl: 'http://127.0.0.1:3978',
        auth: 'local',
        moderation: false,
      },
      ...{ databaseUrl: undefined, logLevel: 'info', production: false },
    })
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '1.5'],
    ['PUBLIC_URL', 'intranet'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['DATABASE_URL', 'mysql://db'],
    ['DIGEST_WEBHOOK_URL', 'teams'],
    ['DIGEST_WEBHOOK_URL', 'http://10.0.0.1/workflows/1'],
    ['DIGEST_WEBHOOK_URL', 'https://mara:secret@flows.example.com/'],
    ['AUTH', 'none'],
    ['MODERATION', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', '0.0.0.0'],
    ['NODE_ENV', 'production'],
  ])('that are wrong stop the start and name themselves: %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(StartError)
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })

  it('are all told at once', () => {
    expect(() => readConfig({ PORT: 'x', MODERATION: 'x' })).toThrow(/PORT.*MODERATION/)
  })

  it('never show the password of the database', () => {
    expect(() => readConfig({ DATABASE_URL: 'http://user:hunter2@db' })).not.toThrow('hunter2')
  })

  it('send a channel nothing in the clear, unless to this machine and outside production', () => {
    const DIGEST_WEBHOOK_URL = 'http://127.0.0.1:4000/workflows/1'
    expect(readConfig({ DIGEST_WEBHOOK_URL }).digestWebhookUrl).toBe(DIGEST_WEBHOOK_URL)
    const production = { ...ENTRA, NODE_ENV: 'production', DIGEST_WEBHOOK_URL }
    expect(() => readConfig(production)).toThrow('DIGEST_WEBHOOK_URL')
    expect(() => readConfig(production)).not.toThrow('workflows')
  })

  it('take an IPv6 address of this machine', () => {
    expect(readConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3978')
  })

  it('for Entra take ids, and listen anywhere', () => {
    const config = readConfig({ ...ENTRA, NODE_ENV: 'production', HOST: '0.0.0.0', ADMINS: 'OID-1, oid-2' })
    expect(config).toMatchObject({ auth: 'entra', entra: { clientId: 'app', tenants: ['tenant'] } })
    expect(config.entra).toMatchObject({
      admins: ['oid-1', 'oid-2'],
      openidConfigUrl: expect.stringMatching(/^https:/),
    })
    expect(config.bot).toBeUndefined()
  })

  it.each([
    ['ENTRA_CLIENT_ID', ''],
    ['ENTRA_TENANTS', ''],
    ['ENTRA_TENANTS', 'contoso.com'],
    ['CURATORS', 'mara@contoso.com'],
    ['ENTRA_OPENID_CONFIG_URL', 'http://login.example.com/metadata'],
    ['BOT_OPENID_CONFIG_URL', 'nowhere'],
  ])('for Entra that are wrong stop the start: %s=%s', (name, value) => {
    expect(() => readConfig({ ...ENTRA, [name]: value })).toThrow(name)
  })

  it('let the message extension in for named tenants only', () => {
    expect(() => readConfig({ BOT_APP_ID: 'bot' })).toThrow('ENTRA_TENANTS')
    expect(readConfig({ BOT_APP_ID: 'bot', ENTRA_TENANTS: 'tenant' }).bot).toMatchObject({ appId: 'bot' })
  })
})
