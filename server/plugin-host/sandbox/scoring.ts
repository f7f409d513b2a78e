import type { BadgeRule, ScoreBatch, Scorer, Scores } from '../../contract/plugin.ts'

export interface Scored {
  readonly values: Float64Array
  readonly reasons: readonly (string | null)[] | undefined
}

const MAX_REASON_LENGTH = 120

/** Runs a scorer and copies what it answers. Whether the numbers are usable is for the server to say. */
export function runScorer(scorer: Scorer, batch: ScoreBatch): Scored | Promise<Scored> {
  const scores = scorer.score(batch)
  return isPromise(scores) ? scores.then(given => copy(given, batch)) : copy(scores, batch)
}

/** A badge is a scorer of ones and zeros. */
export const toScorer = (rule: BadgeRule): Scorer => ({
  async score(batch) {
    const carried = await rule.apply(batch)
    if (carried?.length !== batch.size) return []
    return Float64Array.from({ length: batch.size }, (_, row) => Number(carried[row] === true))
  },
})

function copy(scores: Scores, { size, explain }: ScoreBatch): Scored {
  if (typeof scores !== 'object' || scores === null) throw new Error('The scorer answered no scores.')
  const given =
    'values' in scores && typeof scores.values === 'object' ? scores.values : (scores as ArrayLike<number>)
  if (given.length !== size)
    throw new Error(`The scorer answered ${given.length} scores for ${size} practices.`)
  const values = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    const value = given[row]
    values[row] = typeof value === 'number' ? value : Number.NaN
  }
  const reasons = 'reasons' in scores && explain ? scores.reasons : undefined
  return { values, reasons: reasons && copyReasons(reasons, size) }
}

const copyReasons = (reasons: readonly unknown[], size: number) =>
  Array.from({ length: size }, (_, row) => {
    const reason = reasons[row]
    return typeof reason === 'string' ? reason.slice(0, MAX_REASON_LENGTH) : null
  })

const isPromise = (value: unknown): value is Promise<Scores> =>
  typeof (value as { then?: unknown } | null)?.then === 'function'
