import type { InputName, ScoreBatch, Scores } from '../contract/plugin.ts'

/** Values that were computed beforehand: the order needs nobody's answer for them. */
export interface StoredScores {
  /** Practice id → row. The same map for all rankers, so that it is looked into once. */
  readonly rows: ReadonlyMap<string, number>
  /** Within the range; NaN where there is none yet. */
  readonly values: ArrayLike<number>
  /** Stands for one that is not there yet. */
  readonly missing: number
  /** Computed before the last change. */
  readonly stale: boolean
  readonly reasons: readonly (string | undefined)[]
}

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
  /** When set, `score` is not called. A ranker with other values is another object. */
  readonly stored?: StoredScores
  /** Undefined when it failed or missed its deadline: then it counts for nothing in the whole query. Never rejects. */
  score(batch: ScoreBatch): Promise<Scores | undefined>
  /** Told now and then how far it moved the rows of a ranking apart: the mean distance of its contributions from their mean. */
  onRanked?(influence: number): void
}
