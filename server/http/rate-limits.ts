import rateLimit from '@fastify/rate-limit'
import { tooManyRequests } from '../errors.ts'
import type { App, Limits } from './parts.ts'

/**
 * Counted per person, so that one busy person slows nobody else down; before sign-in, per address. Writes and searches cost more than
 * reading and have a count each; a route says so in its config.
 */
export async function registerRateLimits(app: App, limits: Limits): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    timeWindow: '1 minute',
    keyGenerator: request => (request.signedIn ? `person:${request.signedIn.no}` : request.ip),
  })
  const counters = {
    reads: app.createRateLimit({ max: limits.readsPerMinute }),
    searches: app.createRateLimit({ max: limits.searchesPerMinute }),
    writes: app.createRateLimit({ max: limits.writesPerMinute }),
  }
  app.addHook('preHandler', async request => {
    const count = await counters[request.routeOptions.config.limit ?? 'reads'](request)
    if (!count.isAllowed && count.isExceeded) throw tooManyRequests(Math.max(1, count.ttlInSeconds))
  })
}
