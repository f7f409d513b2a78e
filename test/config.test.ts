import { describe, expect, it } from 'vitest'
import { readConfig } from '../server/config.ts'
import { StartError } from '../server/errors.ts'

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
    ['AUTH', 'none'],
    ['AUTH', 'entra'],
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

  it('take an IPv6 address of this machine', () => {
    expect(readConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3978')
  })
})
