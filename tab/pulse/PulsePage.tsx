import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pulse } from '../../server/contract/pulse.ts'
import { usePerson } from '../session/session.ts'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { surface } from '../shared/surface.ts'
import { useTopics } from '../shared/use-topics.ts'
import { PulseForm } from './PulseForm.tsx'
import { PulseResults } from './PulseResults.tsx'
import { useDayText, usePeriodText } from './use-period-text.ts'
import { isAsked, usePulse, useSendPulse } from './use-pulse.ts'

const useStyles = makeStyles({
  state: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    maxWidth: '72ch',
    padding: tokens.spacingHorizontalL,
    outlineStyle: 'none',
    ...surface,
  },
})

/** What there is to do now, if anything. */
function State({ pulse: { period, endsAt, answered }, justSent }: { pulse: Pulse; justSent: boolean }) {
  const styles = useStyles()
  const { t } = useTranslation('pulse')
  const { side } = usePerson()
  const dates = { period: usePeriodText()(period), date: useDayText()(endsAt) }
  const box = useRef<HTMLDivElement>(null)
  // The button that had the focus is gone.
  useEffect(() => {
    if (justSent) box.current?.focus()
  }, [justSent])
  const text = side === null ? t('sideMissing') : t('readAlong', dates)
  return (
    <div ref={box} tabIndex={-1} className={styles.state} role="status">
      <Text weight="semibold">{answered ? t('answered', dates) : text}</Text>
      {answered && <Text>{t('next', dates)}</Text>}
    </div>
  )
}

function PulseView({ pulse }: { pulse: Pulse }) {
  const { side } = usePerson()
  const symptoms = useTopics('symptom')
  const sending = useSendPulse()
  const isOpen = isAsked(side) && !pulse.answered
  if (symptoms.isError) return <ErrorState error={symptoms.error} onRetry={() => symptoms.refetch()} />
  if (!symptoms.data) return <CardGridSkeleton count={3} />
  return (
    <>
      {isOpen ? (
        <PulseForm pulse={pulse} symptoms={symptoms.data} sending={sending} />
      ) : (
        <State pulse={pulse} justSent={!sending.isIdle} />
      )}
      <PulseResults results={pulse.results} />
    </>
  )
}

/** How often both sides notice the symptoms: to be answered once a quarter, to be read when it is over. */
export function PulsePage() {
  const { t } = useTranslation('pulse')
  const pulse = usePulse()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {pulse.isPending && <CardGridSkeleton count={3} />}
      {pulse.isError && <ErrorState error={pulse.error} onRetry={() => pulse.refetch()} />}
      {pulse.data && <PulseView pulse={pulse.data} />}
    </Page>
  )
}
