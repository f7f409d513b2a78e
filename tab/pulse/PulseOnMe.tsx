import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../session/session.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { usePeriodText } from './use-period-text.ts'
import { isAsked, usePulse } from './use-pulse.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
})

/** Whether I have answered, and the way there. */
export function PulseOnMe() {
  const styles = useStyles()
  const { t } = useTranslation('pulse')
  const { side } = usePerson()
  const { data } = usePulse()
  const periodText = usePeriodText()
  if (!data) return null
  const dates = { period: periodText(data.period) }
  const isDue = isAsked(side) && !data.answered
  return (
    <Section title={t('title')}>
      <div className={styles.root}>
        {isDue && <Text>{t('me.due', dates)}</Text>}
        {data.answered && <Text>{t('answered', dates)}</Text>}
        <RouteLink href="/pulse">{t(isDue ? 'me.answer' : 'me.read')}</RouteLink>
      </div>
    </Section>
  )
}
