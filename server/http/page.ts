import { invalidRequest } from '../errors.ts'

/** One page of a list that is at hand whole. The cursor is the number of items before the page. */
export function pageOf<Item, Shown>(
  items: readonly Item[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  present: (item: Item) => Shown,
): { items: Shown[]; total: number; nextCursor: string | null } {
  const start = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(start) || start < 0)
    throw invalidRequest([{ path: '/cursor', message: 'is not one that this list gave out' }])
  const end = start + limit
  return {
    items: items.slice(start, end).map(present),
    total: items.length,
    nextCursor: end < items.length ? String(end) : null,
  }
}
