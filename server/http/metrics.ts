import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { App, Parts } from './parts.ts'

/** From a cached read to the longest that any answer may take. */
const BUCKETS_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2]

/** Prometheus text at /metrics: counts and times, never names, queries or ids. */
export function registerMetrics(app: App, { library }: Parts): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  })
  new Gauge({
    name: 'common_ground_practices',
    help: 'Published practices in the edition served now',
    registers: [registry],
    collect() {
      this.set(library.catalogue.practices.size)
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    }
    duration.observe(labels, reply.elapsedTime / 1000)
  })
  app.get('/metrics', { schema: { hide: true } }, async (_, reply) => {
    reply.type(registry.contentType)
    return registry.metrics()
  })
}
