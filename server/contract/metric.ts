// GET /api/metrics → list of Metric
import { type Static, Type } from 'typebox'
import { LANGUAGES, type Language } from './language.ts'
import type { Result } from './practice.ts'
import { resultChange } from './result-change.ts'
import { Id } from './taxonomy.ts'

const words = {
  name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
  unit: Type.String({ maxLength: 40 }),
  description: Type.String({ minLength: 1, maxLength: 600, pattern: '\\S' }),
}

/** A metric that both sides have defined, from content/metrics.yaml. A result names it by `name`, in either language. */
export const Metric = Type.Object(
  {
    id: Id,
    ...words,
    /** The same words in German. */
    de: Type.Optional(Type.Object(words, { additionalProperties: false })),
    better: Type.Enum(['higher', 'lower']),
    /** The share by which `after` must be better than `before` for a win to be celebrated: 0.1 is 10 %. */
    minimumChange: Type.Number({ exclusiveMinimum: 0, maximum: 10 }),
  },
  { additionalProperties: false },
)
export type Metric = Static<typeof Metric>

/** For a metric of one's own: the smallest minimum of the list that ships with the product. */
export const OWN_METRIC_MINIMUM_CHANGE = 0.1

/** A metric in the words of a language. */
export const metricIn = (metric: Metric, language: Language): Metric =>
  language === 'de' && metric.de ? { ...metric, ...metric.de } : metric

/** The metric of this name, in the words of the language that the name is in. */
export const findMetric = (name: string, metrics: readonly Metric[]): Metric | undefined =>
  LANGUAGES.flatMap(language => metrics.map(metric => metricIn(metric, language))).find(
    metric => metric.name === name,
  )

/** At or over the minimum result. From 0 there is no share, so there any change for the better is enough. */
export function meetsMinimum(result: Result, metrics: readonly Metric[]): boolean {
  const change = resultChange(result)
  if (change === undefined) return result.better === 'higher' ? result.after > 0 : result.after < 0
  return change >= (findMetric(result.metric, metrics)?.minimumChange ?? OWN_METRIC_MINIMUM_CHANGE)
}
