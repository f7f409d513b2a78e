import rateLimit from '@fastify/rate-limit'
import { tooManyRequests } from '../errors.ts'
import type { App, Limits, Request } from './parts.ts'

/**
 * Counted per person, so that one busy person slows nobody else down; before sign-in, per address. Writes and searches cost more than
 * reading and have a count each; a route says so in its config.
 */
export async function registerRateLimits(app: App, limits: Limits): Promise<void> {
  const limit = await createLimiter(app, limits)
  app.addHook('preHandler', request => limit(request, request.routeOptions.config.limit ?? 'reads'))
}

/** Counts a request of this scope. @throws tooManyRequests */
export type Limiter = (request: Request, kind: 'reads' | 'searches' | 'writes') => Promise<void>

export async function createLimiter(app: App, limits: Limits): Promise<Limiter> {
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
  return async (request, kind) => {
    const count = await counters[kind](request)
    if (!count.isAllowed && count.isExceeded) throw tooManyRequests(Math.max(1, count.ttlInSeconds))
  }
}
