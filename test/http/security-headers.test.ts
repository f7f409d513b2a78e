import { describe, expect, it } from 'vitest'
import { startServer } from '../support/server.ts'

describe('security headers', () => {
  it.each(['/api/me', '/api/nothing', '/health/live', '/metrics', '/api/session', '/nothing', '/api/%'])(
    'stand on every answer, errors included: %s',
    async url => {
      await using server = await startServer()
      const { headers } = await server.nobody.call(url)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toContain('unsafe-eval')
      expect(policy).toContain('frame-ancestors')
      expect(policy).toContain('https://teams.microsoft.com')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['x-frame-options']).toBeUndefined()
      expect(headers['set-cookie']).toBeUndefined()
    },
  )

  it.each(['/api/me', '/api/session', '/api/nothing'])(
    'keep answers of the API out of caches: %s',
    async url => {
      await using server = await startServer()
      expect((await server.nobody.call(url)).headers['cache-control']).toBe('no-store')
    },
  )

  it('let the embedding page be any of the Microsoft 365 hosts and no other', async () => {
    await using server = await startServer()
    const policy = String((await server.nobody.call('/api/session')).headers['content-security-policy'])
    const ancestors = /frame-ancestors ([^;]+)/.exec(policy)?.[1]?.split(' ') ?? []
    expect(ancestors).toEqual(
      expect.arrayContaining(['https://teams.cloud.microsoft', 'https://outlook.office.com']),
    )
    expect(ancestors).not.toContain('*')
    expect(ancestors.filter(source => !/^'self'$|^https:\/\/(?:\*\.)?[\w.-]+$/.test(source))).toEqual([])
  })
})
