import type { Ranges } from '../../server/contract/search.ts'

export interface Piece {
  readonly text: string
  readonly marked: boolean
  readonly at: number
}

/** Plain text cut at its ranges. Ranges that overlap, turn back or run past the end are cut to what fits. */
export function cutAtRanges(text: string, ranges: Ranges): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const push = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked, at })
    at = Math.max(at, end)
  }
  for (const [start, end] of ranges) {
    push(Math.min(start, text.length), false)
    push(Math.min(end, text.length), true)
  }
  push(text.length, false)
  return pieces
}
