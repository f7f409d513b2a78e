import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Diagnosis } from '../../server/contract/diagnosis.ts'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { EmptyState } from '../shared/EmptyState.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { ShareButtons } from '../shared/ShareButtons.tsx'
import { TopicLinks } from '../shared/TopicLinks.tsx'
import { useTopicTitle } from '../shared/use-topics.ts'
import { visuallyHidden } from '../shared/visually-hidden.ts'
import { AdvisedLever } from './AdvisedLever.tsx'
import { type DiagnosisState, diagnosisPath } from './diagnosis-address.ts'
import { FollowUps } from './FollowUps.tsx'
import { useDiagnosis } from './use-diagnosis.ts'

const useStyles = makeStyles({
  noticed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalL,
  },
  levers: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
  further: { marginTop: tokens.spacingVerticalL },
  summary: {
    padding: `${tokens.spacingVerticalM} 0`,
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
  },
  status: visuallyHidden,
  share: {
    display: 'grid',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalXL,
  },
})

/** More at once would be none. */
const mostFirst = 3

interface Props {
  state: DiagnosisState
  onChange: (state: DiagnosisState) => void
}

/** The levers in order with their reasons, and the questions that may change the order. */
export function WhatHelps({ state, onChange }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('diagnosis')
  const diagnosis = useDiagnosis(state)
  return (
    <Page title={t('title')} lead={t('result.lead')}>
      <div className={styles.noticed}>
        <Text weight="semibold">{t('result.from')}</Text>
        <TopicLinks kind="symptom" ids={state.symptoms} />
        <RouteLink href={diagnosisPath({ ...state, picking: true })}>{t('result.change')}</RouteLink>
      </div>
      {diagnosis.isPending && <CardGridSkeleton count={3} />}
      {diagnosis.isError && <ErrorState error={diagnosis.error} onRetry={() => diagnosis.refetch()} />}
      {diagnosis.data && <Levers state={state} diagnosis={diagnosis.data} onChange={onChange} />}
    </Page>
  )
}

function Levers({ state, diagnosis, onChange }: Props & { diagnosis: Diagnosis }) {
  const styles = useStyles()
  const { t } = useTranslation('diagnosis')
  const titleOf = useTopicTitle('symptom')
  const { levers, questions, symptoms } = diagnosis
  if (levers.length === 0) return <EmptyState title={t('none')} />
  const [first, further] = [levers.slice(0, mostFirst), levers.slice(mostFirst)]
  const list = (some: Diagnosis['levers'], from: number) => (
    <ol className={styles.levers} start={from}>
      {some.map((advice, at) => (
        <AdvisedLever key={advice.id} advice={advice} place={from + at} titleOf={titleOf} />
      ))}
    </ol>
  )
  return (
    <>
      <FollowUps key={symptoms.map(({ id }) => id).join()} {...{ state, questions, titleOf, onChange }} />
      <div role="status" className={styles.status}>
        {t('result.first', { lever: levers[0]?.title })}
      </div>
      <Section title={t('result.best')}>{list(first, 1)}</Section>
      {further.length > 0 && (
        <details className={styles.further}>
          <summary className={styles.summary}>{t('result.further', { count: further.length })}</summary>
          {list(further, mostFirst + 1)}
        </details>
      )}
      <div className={styles.share}>
        <Text>{t('share')}</Text>
        <ShareButtons path={diagnosisPath(state)} title={t('title')} />
      </div>
    </>
  )
}
