import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PulseResult } from '../../server/contract/pulse.ts'
import { SYMPTOMS, type SymptomId } from '../../server/contract/taxonomy.ts'
import { EmptyState } from '../shared/EmptyState.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { surface } from '../shared/surface.ts'
import { topicPath, useTopicTitle } from '../shared/use-topics.ts'
import { Conversation } from './Conversation.tsx'
import { byGap } from './compare-sides.ts'
import { SideBars } from './SideBars.tsx'
import { SymptomTrend } from './SymptomTrend.tsx'
import { usePeriodText } from './use-period-text.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalL, marginTop: tokens.spacingVerticalXXL },
  lead: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '72ch' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalS, padding: '16px', ...surface },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  note: { display: 'block', marginTop: tokens.spacingVerticalM, color: tokens.colorNeutralForeground3 },
})

interface ShownProps {
  shown: PulseResult
  results: readonly PulseResult[]
}

function SymptomsOf({ shown, results }: ShownProps) {
  const styles = useStyles()
  const { t, i18n } = useTranslation('pulse')
  const titleOf = useTopicTitle('symptom')
  const periodText = usePeriodText()
  const hidden = SYMPTOMS.filter(id => !shown.symptoms.some(({ symptom }) => symptom === id))
  const nameAll = (ids: readonly SymptomId[]) => new Intl.ListFormat(i18n.language).format(ids.map(titleOf))
  return (
    <Section flush title={t('results.title', { period: periodText(shown.period) })}>
      <p className={styles.lead}>{t('results.lead')}</p>
      <ul className={styles.list}>
        {byGap(shown.symptoms).map(one => (
          <li key={one.symptom} className={styles.item}>
            <h3 className={styles.title}>
              <RouteLink href={topicPath('symptom', one.symptom)}>{titleOf(one.symptom)}</RouteLink>
            </h3>
            <SideBars symptom={one} />
            {results.length > 1 && (
              <SymptomTrend symptom={one.symptom} title={titleOf(one.symptom)} results={results} />
            )}
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <Text className={styles.note}>{t('results.notShown', { titles: nameAll(hidden) })}</Text>
      )}
      <Text size={200} className={styles.note}>
        {t('results.rounded')}
      </Text>
    </Section>
  )
}

/** The latest quarter that can be shown, and those before it. */
export function PulseResults({ results }: { results: readonly PulseResult[] }) {
  const styles = useStyles()
  const { t } = useTranslation('pulse')
  const periodText = usePeriodText()
  const shown = results.find(({ symptoms }) => symptoms.length > 0)
  const latest = results[0]
  return (
    <div className={styles.root}>
      {latest?.symptoms.length === 0 && <Text>{t('tooFew', { period: periodText(latest.period) })}</Text>}
      {shown ? (
        <>
          <Conversation result={shown} />
          <SymptomsOf shown={shown} results={results} />
        </>
      ) : (
        <EmptyState title={t('none.title')}>
          <Text>{t('none.body')}</Text>
        </EmptyState>
      )}
    </div>
  )
}
