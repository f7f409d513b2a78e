import { invalidRequest } from '../../errors.ts'
import type { SearchRequest } from '../search.ts'

/** Where a hit stands in an order: by value, then the newer first, then by id. */
export interface Place {
  readonly value: number
  readonly createdMs: number
  readonly id: string
}

/** How the first page of a ranked list saw its results: later pages see them the same, though some came or went. */
export interface View {
  /** The last of the window, by text. */
  readonly windowEnd: Place
  /** The best score, as a multiple of the query's weight: it is 1 in the base range. */
  readonly best: number
}

/** The last hit of a page. `part` tells the ranked window from what follows it. */
export interface Cursor extends Place {
  readonly part: 'window' | 'rest'
  /** The rankers that the first page was ordered by. */
  readonly rankers: string
  readonly view?: View | undefined
}

export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Negative when `a` stands before `b`. */
export const comparePlaces = (a: Place, b: Place): number =>
  b.value - a.value || b.createdMs - a.createdMs || compareIds(a.id, b.id)

/** A short mark of everything that shapes the order, so that a cursor is not taken to another list (FNV-1a, 32 bits). */
function listMark({ q, filters, sort, language }: SearchRequest): string {
  const sorted = Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([q, sort, sorted, language])
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

export function writeCursor(cursor: Cursor, request: SearchRequest): string {
  const { part, rankers, value, createdMs, id, view } = cursor
  const fields = [listMark(request), rankers, part, value, createdMs, id]
  if (view) fields.push(view.windowEnd.value, view.windowEnd.createdMs, view.windowEnd.id, view.best)
  return Buffer.from(JSON.stringify(fields)).toString('base64url')
}

/** Undefined without one. @throws AppError `invalid-request` when it is not one of ours, or belongs to another list. */
export function readCursor(request: SearchRequest): Cursor | undefined {
  if (request.cursor === undefined) return undefined
  const fields = decode(request.cursor)
  if (!fields) throw invalidCursor('This is not a cursor of ours. Leave it out to start at the first page.')
  const [mark, rankers, part, value, createdMs, id] = fields
  if (mark !== listMark(request))
    throw invalidCursor('This cursor belongs to another search. Leave it out to start at the first page.')
  return { part, rankers, value, createdMs, id, view: toView(fields) }
}

function toView([, , , , , , value, createdMs, id, best]: Fields): View | undefined {
  return best === undefined
    ? undefined
    : { windowEnd: { value: value!, createdMs: createdMs!, id: id! }, best }
}

const invalidCursor = (message: string) => invalidRequest([{ path: '/cursor', message }])

type Fields = [
  ...[mark: string, rankers: string, part: Cursor['part'], value: number, createdMs: number, id: string],
  ...[endValue?: number, endCreatedMs?: number, endId?: string, best?: number],
]

function decode(cursor: string): Fields | undefined {
  try {
    const fields: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return isFields(fields) ? fields : undefined
  } catch {
    return undefined
  }
}

const isPlace = ([value, createdMs, id]: readonly unknown[]) =>
  Number.isFinite(value) && Number.isFinite(createdMs) && typeof id === 'string'

const isFields = (fields: unknown): fields is Fields =>
  Array.isArray(fields) &&
  typeof fields[0] === 'string' &&
  typeof fields[1] === 'string' &&
  (fields[2] === 'window' || fields[2] === 'rest') &&
  isPlace(fields.slice(3, 6)) &&
  (fields.length === 6 || (fields.length === 10 && isPlace(fields.slice(6)) && fields[9] > 0))
