import type { Sort } from '../../contract/search.ts'
import type { BrowseScores } from './browse-scores.ts'
import { highestScore, placeOf, type Row, type Rows, selectPage } from './rows.ts'
import { SORT_VALUES } from './sort-value.ts'

interface ValueOrder {
  readonly sort: Sort
  /** Present when sorted by common ground. */
  readonly browse: BrowseScores | undefined
  readonly nowMs: number
}

/** One page in an order that is not that of the text. */
export function orderByValue(rows: Rows, order: ValueOrder): Row[] {
  const { collection, matches, positions, explain } = rows
  const { browse } = order
  const bySlot = valuesBySlot(rows, order)
  const values = new Float64Array(matches.slots.length)
  for (let at = 0; at < values.length; at++) values[at] = bySlot[matches.slots[at]!]!
  const highest = highestScore(rows)
  return selectPage(rows, positions, values).map((position): Row => {
    const entry = collection.entryAt(matches.slots[position]!)!
    const base = matches.scores[position]! / highest
    const score = browse ? values[position]! : base
    const explanation = explain && {
      explanation: browse ? browse.explain(entry) : { base, parts: [], score },
    }
    return { ...placeOf(rows, position, values[position]!), entry, part: 'rest', score, ...explanation }
  })
}

const HOUR_MS = 3_600_000

/** Computed once for each edition: `trending` also once an hour, as ages pass. */
function valuesBySlot({ collection }: Rows, { sort, browse, nowMs }: ValueOrder): Float64Array {
  if (browse) return collection.column(browse, entry => browse.scoreOf(entry))
  if (sort === 'common-ground') return new Float64Array(collection.slots)
  const hourMs = Math.floor(nowMs / HOUR_MS) * HOUR_MS
  const key = sort === 'trending' ? `${sort} ${hourMs}` : sort
  return collection.column(key, entry => SORT_VALUES[sort](entry, hourMs))
}
