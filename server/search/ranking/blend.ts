import type { Explanation } from '../../contract/search.ts'
import type { Ranker } from '../ranker.ts'
import type { RankRows } from './inputs.ts'
import { type RankerScores, scoreRows } from './score-rows.ts'

/** What the rankers make of some rows: `totals` is what each row gains, in step with the rows. */
export interface Blend {
  readonly totals: Float64Array
  explain(row: number, base: number): Explanation
}

interface Part {
  readonly ranker: Ranker
  readonly weight: number
  readonly scores: RankerScores | undefined
}

const reach = ({ weight, range }: Ranker) =>
  Math.abs(weight) * Math.max(Math.abs(range[0]), Math.abs(range[1]))

/** How far rankers move rows apart is looked at in one ranking of so many: that is enough for a share. */
const INFLUENCE_EVERY = 8
let rankings = 0

/**
 * Asks all rankers about the rows. When together they could move a row by more than `maxShare` of the base range (0 to 1), all
 * weights shrink by the same factor, so that they cannot.
 */
export async function blend(
  rankers: readonly Ranker[],
  rows: RankRows,
  { maxShare, explain }: { maxShare: number; explain: boolean },
): Promise<Blend> {
  const most = rankers.reduce((sum, ranker) => sum + reach(ranker), 0)
  const factor = most > maxShare ? maxShare / most : 1
  // Stored columns are at hand; only live scorers are waited for.
  const given = rankers.map(ranker => scoreRows(ranker, rows, explain))
  const scored = rankers.some(({ stored }) => !stored) ? await Promise.all(given) : given
  const parts = rankers.map((ranker, at): Part => {
    return { ranker, weight: ranker.weight * factor, scores: scored[at] as RankerScores | undefined }
  })
  rankings += 1
  if (rankings % INFLUENCE_EVERY === 0) for (const part of parts) part.ranker.onRanked?.(influenceOf(part))
  return createBlend(parts, rows.entries.length)
}

/** The mean distance of its contributions from their mean: what it adds to all alike moves nobody. */
function influenceOf({ weight, scores }: Part): number {
  if (!scores || scores.values.length === 0) return 0
  let sum = 0
  for (const value of scores.values) sum += value
  const mean = sum / scores.values.length
  let distance = 0
  for (const value of scores.values) distance += Math.abs(value - mean)
  return (Math.abs(weight) * distance) / scores.values.length
}

export function createBlend(parts: readonly Part[], size: number): Blend {
  const totals = new Float64Array(size)
  for (const { weight, scores } of parts)
    for (let row = 0; scores && row < size; row++) totals[row] = totals[row]! + weight * scores.values[row]!
  return {
    totals,
    // The score as it was ranked by: to add up once more in another order would differ in the last digit.
    explain: (row, base) => ({ base, parts: explainParts(parts, row), score: base + totals[row]! }),
  }
}

const stateOf = (scores: RankerScores | undefined, row: number) =>
  !scores ? 'skipped' : scores.isStale?.(row) ? 'stale' : 'ok'

function explainParts(parts: readonly Part[], row: number): Explanation['parts'] {
  return parts.map(({ ranker, weight, scores }) => {
    const value = scores?.values[row] ?? 0
    const reason = scores?.reasons[row]
    return {
      id: ranker.id,
      label: ranker.label,
      value,
      weight,
      contribution: weight * value,
      state: stateOf(scores, row),
      ...(typeof reason === 'string' && { reason: reason.slice(0, 120) }),
    }
  })
}
