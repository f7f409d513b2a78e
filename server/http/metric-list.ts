import { list } from '../contract/list.ts'
import { Metric } from '../contract/metric.ts'
import type { App, Parts } from './parts.ts'

export function registerMetricList(app: App, { metrics }: Parts): void {
  app.get(
    '/metrics',
    {
      schema: {
        summary: 'Metrics that both sides have defined, with the minimum result of each',
        response: { 200: list(Metric) },
      },
    },
    () => {
      const items = [...metrics()]
      return { items, total: items.length, nextCursor: null }
    },
  )
}
