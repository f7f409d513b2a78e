import type { Sort } from '../../contract/search.ts'
import type { BrowseScores } from './browse-scores.ts'
import { type Row, type Rows, selectPage } from './rows.ts'
import { SORT_VALUES } from './sort-value.ts'

interface ValueOrder {
  readonly sort: Sort
  /** Present when sorted by common ground. */
  readonly browse: BrowseScores | undefined
  readonly nowMs: number
}

/** One page in an order that is not that of the text. */
export function orderByValue(rows: Rows, { sort, browse, nowMs }: ValueOrder): Row[] {
  const { collection, matches, positions, explain } = rows
  const values = new Float64Array(matches.slots.length)
  const highest = highestScore(rows)
  for (const position of positions) {
    const entry = collection.entryAt(matches.slots[position]!)!
    values[position] =
      sort === 'common-ground' ? (browse?.scoreOf(entry) ?? 0) : SORT_VALUES[sort](entry, nowMs)
  }
  return selectPage(rows, positions, values).map((position): Row => {
    const slot = matches.slots[position]!
    const entry = collection.entryAt(slot)!
    const base = matches.scores[position]! / highest
    const score = browse ? values[position]! : base
    const explanation = browse ? browse.explain(entry) : { base, parts: [], score }
    return {
      entry,
      part: 'rest',
      value: values[position]!,
      createdMs: collection.createdMs[slot]!,
      id: entry.id,
      score,
      ...(explain && { explanation }),
    }
  })
}

/** The best text score among the results; 1 when there is none. */
export function highestScore({ matches, positions }: Rows): number {
  let highest = 0
  for (const position of positions)
    if (matches.scores[position]! > highest) highest = matches.scores[position]!
  return highest || 1
}
