// GET /api/metrics → list of Metric
import { type Static, Type } from 'typebox'
import type { Result } from './practice.ts'
import { resultChange } from './result-change.ts'
import { Id } from './taxonomy.ts'

/** A metric that both sides have defined, from content/metrics.yaml. A result names it by `name`. */
export const Metric = Type.Object(
  {
    id: Id,
    name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    unit: Type.String({ maxLength: 40 }),
    better: Type.Enum(['higher', 'lower']),
    /** The share by which `after` must be better than `before` for a win to be celebrated: 0.1 is 10 %. */
    minimumChange: Type.Number({ exclusiveMinimum: 0, maximum: 10 }),
    description: Type.String({ minLength: 1, maxLength: 600, pattern: '\\S' }),
  },
  { additionalProperties: false },
)
export type Metric = Static<typeof Metric>

/** For a metric of one's own: the smallest minimum of the list that ships with the product. */
export const OWN_METRIC_MINIMUM_CHANGE = 0.1

export const findMetric = (name: string, metrics: readonly Metric[]): Metric | undefined =>
  metrics.find(metric => metric.name === name)

/** At or over the minimum result. From 0 there is no share, so there any change for the better is enough. */
export function meetsMinimum(result: Result, metrics: readonly Metric[]): boolean {
  const change = resultChange(result)
  if (change === undefined) return result.better === 'higher' ? result.after > 0 : result.after < 0
  return change >= (findMetric(result.metric, metrics)?.minimumChange ?? OWN_METRIC_MINIMUM_CHANGE)
}
