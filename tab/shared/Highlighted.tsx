import { makeStyles, tokens } from '@fluentui/react-components'
import type { Ranges } from '../../server/contract/search.ts'

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    // High contrast has no tinted backgrounds.
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorCompoundBrandStroke,
    textUnderlineOffset: '3px',
  },
})

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

/** Text with the words that were found marked. */
export function Highlighted({ text, ranges }: { text: string; ranges: Ranges }) {
  const styles = useStyles()
  return cutAtRanges(text, ranges).map(piece =>
    piece.marked ? (
      <mark key={piece.at} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
