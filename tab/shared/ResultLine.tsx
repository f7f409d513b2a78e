import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Result } from '../../server/contract/practice.ts'
import { useChangeText } from './use-change-text.ts'

const useStyles = makeStyles({
  root: {
    display: 'block',
    '::first-letter': { textTransform: 'uppercase' },
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** A result in one line: "18 → 31 accepted leads a month, +72 %". */
export function ResultLine({ result }: { result: Result }) {
  const styles = useStyles()
  const changeText = useChangeText()
  return (
    <Text size={300} className={styles.root}>
      {changeText(result).line}
    </Text>
  )
}
