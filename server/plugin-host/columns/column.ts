import type { ScoreAnswer } from '../process/plugin-process.ts'

const FIRST_PLACES = 256

/** One stored column: a value for each practice, by row. */
export interface Column {
  /** NaN where nothing was computed yet. */
  readonly values: Float64Array
  /** What a practice without a value is taken for: the mean of the others moves it neither up nor down. */
  readonly mean: number
  readonly reasons: readonly (string | undefined)[]
}

/** @param before keeps what `rows` do not name; left out, everything is new */
export function fillColumn(
  before: Column | undefined,
  { size, rows, answer }: { size: number; rows: readonly number[]; answer: ScoreAnswer },
): Column {
  const values = new Float64Array(Math.max(FIRST_PLACES, size, before?.values.length ?? 0)).fill(Number.NaN)
  if (before) values.set(before.values)
  const reasons = [...(before?.reasons ?? [])]
  rows.forEach((row, position) => {
    values[row] = answer.values[position]!
    reasons[row] = answer.reasons[position]
  })
  return { values, mean: meanOf(values), reasons }
}

/** The next practice in these rows is another one. */
export function emptyRows(column: Column, rows: readonly number[]): Column {
  const values = column.values.slice()
  for (const row of rows) values[row] = Number.NaN
  return { ...column, values, mean: meanOf(values) }
}

function meanOf(values: Float64Array): number {
  let sum = 0
  let count = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
  }
  return count === 0 ? 0 : sum / count
}
