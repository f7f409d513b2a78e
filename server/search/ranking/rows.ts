import type { Entry } from '../../catalogue/entry.ts'
import type { Explanation } from '../../contract/search.ts'
import type { Collection } from '../collection.ts'
import type { Matches } from '../index/accumulator.ts'
import { type Cursor, comparePlaces, type Place } from './cursor.ts'
import { type Order, selectTop } from './select-top.ts'

/** A result with its place in the order. */
export interface Row extends Place {
  readonly entry: Entry
  readonly part: Cursor['part']
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

/** Orders positions by value; the newer first when equal, then by id. */
export function createOrder({ collection, matches }: Rows, values: ArrayLike<number>) {
  const place = (position: number): Place => {
    const slot = matches.slots[position]!
    return {
      value: values[position]!,
      createdMs: collection.createdMs[slot]!,
      id: collection.index.idOf(slot),
    }
  }
  const order: Order = (a, b) => values[b]! - values[a]! || comparePlaces(place(a), place(b))
  return { place, order }
}

/** The positions of one page, and one more if there is a next page. */
export function selectPage(rows: Rows, positions: ArrayLike<number>, values: ArrayLike<number>): number[] {
  const { cursor, limit, matches, collection } = rows
  const { place, order } = createOrder(rows, values)
  if (!cursor) return selectTop(positions, limit + 1, order)
  const slot = collection.index.findSlot(cursor.id)
  const last = Array.prototype.find.call(positions, position => matches.slots[position] === slot) as
    | number
    | undefined
  const after = startAfter(cursor, last === undefined ? undefined : place(last))
  const later = Array.prototype.filter.call(
    positions,
    position => values[position]! <= after.value && comparePlaces(place(position), after) > 0,
  ) as number[]
  return selectTop(later, limit + 1, order)
}
