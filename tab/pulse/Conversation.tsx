import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PulseResult } from '../../server/contract/pulse.ts'
import { diagnosisPath } from '../diagnosis/diagnosis-address.ts'
import { Panel } from '../shared/Panel.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { topicPath, useTopicTitle } from '../shared/use-topics.ts'
import { findWidest, findWorst } from './compare-sides.ts'
import { SideBars } from './SideBars.tsx'
import { usePeriodText } from './use-period-text.ts'

const useStyles = makeStyles({
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
})

/** Where the two sides see things most differently, and where to go from there. */
export function Conversation({ result: { period, symptoms } }: { result: PulseResult }) {
  const styles = useStyles()
  const { t } = useTranslation('pulse')
  const periodText = usePeriodText()
  const titleOf = useTopicTitle('symptom')
  const widest = findWidest(symptoms)
  const worst = findWorst(symptoms)
  return (
    <Panel title={t('talk.title')}>
      <Text>{t(widest ? 'talk.widest' : 'talk.alike', { period: periodText(period) })}</Text>
      {widest && (
        <>
          <Text size={500} weight="semibold">
            {titleOf(widest.symptom)}
          </Text>
          <SideBars symptom={widest} />
          <Text>{t('talk.how')}</Text>
        </>
      )}
      <div className={styles.links}>
        {widest && <RouteLink href={topicPath('symptom', widest.symptom)}>{t('talk.symptom')}</RouteLink>}
        {worst.length > 0 && (
          <RouteLink href={diagnosisPath({ symptoms: worst })}>{t('talk.diagnosis')}</RouteLink>
        )}
      </div>
    </Panel>
  )
}
