import rateLimit from '@fastify/rate-limit'
import { tooManyRequests } from '../errors.ts'
import type { App, Limits } from './parts.ts'

/** Counted per person, so that one busy person slows nobody else down; before sign-in, per address. */
export async function registerRateLimits(app: App, limits: Limits): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    hook: 'preHandler',
    timeWindow: '1 minute',
    max: limits.readsPerMinute,
    keyGenerator: request => (request.signedIn ? `person:${request.signedIn.no}` : request.ip),
    errorResponseBuilder: (_, { ttl }) => tooManyRequests(Math.max(1, Math.ceil(ttl / 1000))),
  })
}

/** Route options for what costs more than reading. Each group has its own count. */
export const rateLimited = (groupId: 'writes' | 'searches', limits: Limits) => ({
  rateLimit: {
    groupId,
    max: groupId === 'writes' ? limits.writesPerMinute : limits.searchesPerMinute,
    timeWindow: '1 minute',
  },
})
