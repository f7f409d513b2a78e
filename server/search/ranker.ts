import type { InputName, ScoreBatch, Scores } from '../contract/plugin.ts'

/** One signal in the order: a plugin's scorer as the ranking sees it. Whoever makes it answers for limits and failure. */
export interface Ranker {
  /** `plugin/scorer`, unique. */
  readonly id: string
  readonly label: string
  readonly inputs: readonly InputName[]
  /** Smallest and largest value; what lies outside is clamped. */
  readonly range: readonly [number, number]
  /** Share of the base range that one unit of value moves a result by, |weight| ≤ 0.5. */
  readonly weight: number
  readonly when: 'browse' | 'search' | 'both'
  /** Undefined when it failed or missed its deadline: then it counts for nothing in the whole query. Never rejects. */
  score(batch: ScoreBatch): Promise<Scores | undefined>
}
