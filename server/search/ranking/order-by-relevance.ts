import type { Ranker } from '../ranker.ts'
import { blend } from './blend.ts'
import { comparePlaces } from './cursor.ts'
import { highestScore } from './order-by-value.ts'
import { createOrder, type Row, type Rows, selectPage, startAfter } from './rows.ts'
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
  const bases = baseScores(rows)
  const { order } = createOrder(rows, bases)
  const window = selectTop(rows.positions, WINDOW, order)
  const toRow = (part: Row['part']) => (position: number) => createRow(rows, bases, position, part)
  const rest = selectRest(rows, bases, window).map(toRow('rest'))
  if (rows.cursor?.part === 'rest') return rest
  const ranked = await rank(window.map(toRow('window')), rows, options)
  return [...ranked.slice(firstAfter(ranked, rows)), ...rest].slice(0, rows.limit + 1)
}

function baseScores(rows: Rows): Float64Array {
  const highest = highestScore(rows)
  return rows.matches.scores.map(score => score / highest)
}

function selectRest(rows: Rows, bases: Float64Array, window: readonly number[]): number[] {
  if (rows.positions.length <= window.length) return []
  const inWindow = new Set(window)
  const { cursor, ...others } = rows
  return selectPage(
    { ...others, cursor: cursor?.part === 'rest' ? cursor : undefined },
    rows.positions.filter(position => !inWindow.has(position)),
    bases,
  )
}

function createRow(
  { collection, matches, explain }: Rows,
  bases: Float64Array,
  position: number,
  part: Row['part'],
): Row {
  const slot = matches.slots[position]!
  const entry = collection.entryAt(slot)!
  const base = bases[position]!
  const place = { value: base, createdMs: collection.createdMs[slot]!, id: entry.id }
  return {
    ...place,
    entry,
    part,
    score: base,
    ...(explain && { explanation: { base, parts: [], score: base } }),
  }
}

async function rank(window: readonly Row[], rows: Rows, { rankers, nowMs, maxRankerShare }: RelevanceOrder) {
  if (window.length === 0 || rankers.length === 0) return [...window]
  const input = {
    entries: window.map(({ entry }) => entry),
    textScores: Float64Array.from(window, ({ score }) => score),
    activeVoters: rows.collection.catalogue.activeVoters,
    nowMs,
  }
  const { totals, explain } = await blend(rankers, input, { maxShare: maxRankerShare, explain: rows.explain })
  return window
    .map((row, at): Row => {
      const score = row.score + totals[at]!
      return { ...row, value: score, score, ...(rows.explain && { explanation: explain(at, row.score) }) }
    })
    .sort(comparePlaces)
}

function firstAfter(ranked: readonly Row[], { cursor }: Rows): number {
  if (!cursor) return 0
  const after = startAfter(
    cursor,
    ranked.find(({ id }) => id === cursor.id),
  )
  const first = ranked.findIndex(row => comparePlaces(row, after) > 0)
  return first < 0 ? ranked.length : first
}
