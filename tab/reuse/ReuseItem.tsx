import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Reuse } from '../../server/contract/reuse.ts'
import { ResultLine } from '../shared/ResultLine.tsx'
import { useDateText } from '../shared/use-date-text.ts'
import { usePersonText } from '../shared/use-person-text.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalM} 0`,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
})

const colours = { worked: 'success', partly: 'informative', 'did-not-work': 'warning' } as const

/** One team's try: what did not work here is told as readily as what did. */
export function ReuseItem({ reuse }: { reuse: Reuse }) {
  const styles = useStyles()
  const { t } = useTranslation('reuse')
  const dateText = useDateText()
  const personText = usePersonText()
  const { outcome, note, result, by, at, mine } = reuse
  return (
    <li className={styles.root}>
      <Badge appearance="tint" color={colours[outcome]}>
        {t(`outcome.${outcome}`)}
      </Badge>
      <Text>{note}</Text>
      {result && <ResultLine result={result} />}
      <Text size={200} className={styles.quiet}>
        {mine ? t('byMe', { date: dateText(at) }) : t('by', { person: personText(by), date: dateText(at) })}
      </Text>
    </li>
  )
}
