import type { Ranker } from '../ranker.ts'
import { type Blend, blend, createBlend } from './blend.ts'
import { comparePlaces } from './cursor.ts'
import { createOrder, highestScore, placeOf, type Row, type Rows, selectPage, startAfter } from './rows.ts'
import { selectTop } from './select-top.ts'

/** Rankers judge the best so many by text, on whatever page; what follows keeps the order of its text score. */
const WINDOW = 200

interface RelevanceOrder {
  readonly rankers: readonly Ranker[]
  readonly nowMs: number
  readonly maxRankerShare: number
}

/** One page by text score and rankers together. Everything but the rankers' answers is taken before the first wait. */
export async function orderByRelevance(rows: Rows, options: RelevanceOrder): Promise<Row[]> {
  const { matches, cursor, limit } = rows
  const best = cursor?.view?.best ?? highestScore(rows) / matches.weight
  const bases = matches.scores.map(score => Math.min(1, score / (best * matches.weight)))
  const window = selectWindow(rows, bases)
  const last = window.at(-1)
  if (last === undefined) return []
  const view = { best, windowEnd: cursor?.view?.windowEnd ?? placeOf(rows, last, bases[last]!) }
  const rest = mayReachRest(rows, window) ? selectRest(rows, last, bases) : []
  const ranked = cursor?.part === 'rest' ? [] : await rankWindow(rows, window, bases, options)
  return [...ranked, ...rest].slice(0, limit + 1).map(row => ({ ...row, view }))
}

/** The best by text; on a later page, those down to where the window ended on the first. */
function selectWindow(rows: Rows, bases: Float64Array): number[] {
  const { cursor, positions, matches, collection } = rows
  const order = createOrder(rows, bases)
  const end = cursor?.view?.windowEnd
  if (!end) return selectTop(positions, WINDOW, order)
  const endSlot = collection.index.findSlot(end.id)
  const last = positions.find(position => matches.slots[position] === endSlot)
  const isInside = (position: number) =>
    last === undefined
      ? comparePlaces(placeOf(rows, position, bases[position]!), end) <= 0
      : order(position, last) <= 0
  return selectTop(positions.filter(isInside), 2 * WINDOW, order)
}

const mayReachRest = ({ positions, cursor, limit }: Rows, window: readonly number[]) =>
  positions.length > window.length && (cursor !== undefined || limit >= window.length)

/** The page in what follows the window. */
function selectRest(rows: Rows, last: number, bases: Float64Array): Row[] {
  const { cursor, positions, matches, collection, explain } = rows
  const order = createOrder(rows, bases)
  const page = selectPage(
    { ...rows, cursor: cursor?.part === 'rest' ? cursor : undefined },
    positions.filter(position => order(position, last) > 0),
    bases,
  )
  return page.map((position): Row => {
    const base = bases[position]!
    const entry = collection.entryAt(matches.slots[position]!)!
    const explanation = explain && { explanation: { base, parts: [], score: base } }
    return { ...placeOf(rows, position, base), entry, part: 'rest', score: base, ...explanation }
  })
}

/** What stands in the window after the cursor, at most a page and one. */
async function rankWindow(
  rows: Rows,
  window: readonly number[],
  allBases: Float64Array,
  { rankers, nowMs, maxRankerShare }: RelevanceOrder,
): Promise<Row[]> {
  const { collection, matches, explain } = rows
  const bases = Float64Array.from(window, position => allBases[position]!)
  const entries = window.map(position => collection.entryAt(matches.slots[position]!)!)
  const input = { entries, textScores: bases, activeVoters: collection.catalogue.activeVoters, nowMs }
  const places = window.map((position, at) => placeOf(rows, position, bases[at]!))
  const { totals, explain: explainRow }: Blend =
    rankers.length > 0
      ? await blend(rankers, input, { maxShare: maxRankerShare, explain })
      : createBlend([], window.length)
  const ranked = places
    .map(({ createdMs, id }, at) => ({ at, value: bases[at]! + totals[at]!, createdMs, id }))
    .sort(comparePlaces)
  const first = firstAfter(ranked, rows)
  return ranked.slice(first, first + rows.limit + 1).map(({ at, value, createdMs, id }): Row => {
    const explanation = explain && { explanation: explainRow(at, bases[at]!) }
    return { value, createdMs, id, entry: entries[at]!, part: 'window', score: value, ...explanation }
  })
}

function firstAfter(
  ranked: readonly { value: number; createdMs: number; id: string }[],
  { cursor }: Rows,
): number {
  if (!cursor) return 0
  const now = ranked.find(({ id }) => id === cursor.id)
  const after = startAfter(cursor, now)
  const first = ranked.findIndex(place => comparePlaces(place, after) > 0)
  return first < 0 ? ranked.length : first
}
