import type { Scores } from '../../contract/plugin.ts'
import type { Ranker } from '../ranker.ts'
import { buildInputs, type RankRows } from './inputs.ts'

/** One ranker's verdict on some rows. */
export interface RankerScores {
  readonly values: Float64Array
  readonly reasons: readonly (string | undefined)[]
}

/** Undefined when the ranker failed in any way: it then counts for nothing in the whole query. */
export async function scoreRows(
  ranker: Ranker,
  rows: RankRows,
  explain: boolean,
): Promise<RankerScores | undefined> {
  const size = rows.entries.length
  try {
    const scores = await ranker.score({ size, inputs: buildInputs(ranker.inputs, rows), explain })
    return scores && check(scores, size, ranker.range)
  } catch {
    // A ranker promises not to reject, and whoever made it has logged why: one that does is skipped like any other.
    return undefined
  }
}

function check(
  scores: Scores,
  size: number,
  [low, high]: readonly [number, number],
): RankerScores | undefined {
  const given =
    'values' in scores && typeof scores.values === 'object' ? scores.values : (scores as ArrayLike<number>)
  if (given.length !== size) return undefined
  const values = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const value = given[i]
    if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
    values[i] = Math.min(high, Math.max(low, value))
  }
  const reasons = 'reasons' in scores && Array.isArray(scores.reasons) ? scores.reasons : []
  return { values, reasons }
}
