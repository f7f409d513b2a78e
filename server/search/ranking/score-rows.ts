import type { Scores } from '../../contract/plugin.ts'
import type { Ranker, StoredScores } from '../ranker.ts'
import { buildInputs, type RankRows } from './inputs.ts'

/** One ranker's verdict on some rows. */
export interface RankerScores {
  readonly values: Float64Array
  readonly reasons: readonly (string | undefined)[]
  /** The rows whose value was computed before the last change, or is still to come. Left out: none. */
  isStale?(row: number): boolean
}

/** Undefined when the ranker failed in any way: it then counts for nothing in the whole query. Stored scores need no waiting. */
export const scoreRows = (
  ranker: Ranker,
  rows: RankRows,
  explain: boolean,
): RankerScores | Promise<RankerScores | undefined> =>
  ranker.stored ? readStored(ranker.stored, rows, explain) : askRanker(ranker, rows, explain)

async function askRanker(
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

/** Where the rows stand in the stored columns, looked up once for all rankers. */
const placesOf = new WeakMap<RankRows, { rows: StoredScores['rows']; places: Int32Array }>()

function findPlaces(stored: StoredScores, rows: RankRows): Int32Array {
  const known = placesOf.get(rows)
  if (known?.rows === stored.rows) return known.places
  const { entries } = rows
  const places = new Int32Array(entries.length)
  for (let row = 0; row < places.length; row++) places[row] = stored.rows.get(entries[row]!.id) ?? -1
  placesOf.set(rows, { rows: stored.rows, places })
  return places
}

function readStored(stored: StoredScores, rows: RankRows, explain: boolean): RankerScores {
  const places = findPlaces(stored, rows)
  const values = new Float64Array(places.length)
  for (let row = 0; row < places.length; row++) values[row] = valueAt(stored, places[row]!)
  const reasons = explain ? Array.from(places, place => stored.reasons[place]) : []
  return { values, reasons, isStale: row => stored.stale || !isThere(stored, places[row]!) }
}

const isThere = ({ values }: StoredScores, place: number) =>
  place >= 0 && place < values.length && !Number.isNaN(values[place])

function valueAt({ values, missing }: StoredScores, place: number): number {
  // Not read outside the array: that would slow every later read.
  if (place < 0 || place >= values.length) return missing
  const value = values[place]!
  return Number.isNaN(value) ? missing : value
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
