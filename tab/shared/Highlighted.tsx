import { makeStyles, tokens } from '@fluentui/react-components'
import type { Ranges } from '../../server/contract/search.ts'
import { cutAtRanges } from './cut-at-ranges.ts'

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
