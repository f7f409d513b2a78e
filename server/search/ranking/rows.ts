import type { Entry } from '../../catalogue/entry.ts'
import type { Explanation } from '../../contract/search.ts'
import type { Collection } from '../collection.ts'
import type { Matches } from '../index/accumulator.ts'
import { type Cursor, compareIds, comparePlaces, type Place, type View } from './cursor.ts'
import { type Order, selectTop } from './select-top.ts'

/** A result with its place in the order. */
export interface Row extends Place {
  readonly entry: Entry
  readonly part: Cursor['part']
  readonly view?: View | undefined
  readonly score: number
  readonly explanation?: Explanation
}

/** What was found, and the page that is asked for. */
export interface Rows {
  readonly collection: Collection
  readonly matches: Matches
  /** Into `matches`: those that pass the filters. */
  readonly positions: Uint32Array
  readonly cursor: Cursor | undefined
  readonly limit: number
  readonly explain: boolean
}

/** A score moves by so much at most when others come and go; a last hit that moved further has itself changed. */
const DRIFT = 0.05

/** The place after which a page starts: where the last hit stands now if it only drifted, else where it stood. */
export function startAfter(cursor: Cursor, now: Place | undefined): Place {
  return now && Math.abs(now.value - cursor.value) <= DRIFT ? now : cursor
}

/** Where a position stands by its value. */
export function placeOf({ collection, matches }: Rows, position: number, value: number): Place {
  const slot = matches.slots[position]!
  return { value, createdMs: collection.createdMs[slot]!, id: collection.index.idOf(slot) }
}

/** Orders positions as `comparePlaces` orders their places, without making the places. */
export function createOrder({ collection, matches: { slots } }: Rows, values: ArrayLike<number>): Order {
  const { createdMs, index } = collection
  return (a, b) => {
    if (values[a] !== values[b]) return values[b]! - values[a]!
    const slotA = slots[a]!
    const slotB = slots[b]!
    return createdMs[slotB]! - createdMs[slotA]! || compareIds(index.idOf(slotA), index.idOf(slotB))
  }
}

/** The best score among the results; 1 when there is none. */
export function highestScore({ matches: { scores }, positions }: Rows): number {
  let highest = 0
  for (let i = 0; i < positions.length; i++) highest = Math.max(highest, scores[positions[i]!]!)
  return highest || 1
}

/** The positions of one page, and one more if there is a next page. */
export function selectPage(rows: Rows, positions: Uint32Array, values: Float64Array): number[] {
  const { cursor, limit, matches, collection } = rows
  const order = createOrder(rows, values)
  if (!cursor) return selectTop(positions, limit + 1, order)
  const slot = collection.index.findSlot(cursor.id)
  const last = positions.find(position => matches.slots[position] === slot)
  const after = startAfter(cursor, last === undefined ? undefined : placeOf(rows, last, values[last]!))
  const later = positions.filter(
    position =>
      values[position]! <= after.value &&
      comparePlaces(placeOf(rows, position, values[position]!), after) > 0,
  )
  return selectTop(later, limit + 1, order)
}
