import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pulse, Ratings } from '../../server/contract/pulse.ts'
import { startOf } from '../../server/contract/pulse-period.ts'
import type { SymptomId, Topic } from '../../server/contract/taxonomy.ts'
import { toProblem } from '../api/api-problem.ts'
import { usePerson } from '../session/session.ts'
import { Section } from '../shared/Section.tsx'
import { surface } from '../shared/surface.ts'
import { useProblemText } from '../shared/use-problem-text.ts'
import { type RatingsDraft, useRatings } from './kept-ratings.ts'
import { RatingScale } from './RatingScale.tsx'
import { useDayText, usePeriodText } from './use-period-text.ts'
import type { useSendPulse } from './use-pulse.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    padding: 'clamp(12px, 3vw, 24px)',
    ...surface,
  },
  words: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '72ch' },
  summary: { cursor: 'pointer', minHeight: '32px', alignContent: 'center' },
  scales: { width: '100%' },
  ask: { display: 'block', paddingBottom: tokens.spacingVerticalS },
})

interface Props {
  pulse: Pulse
  symptoms: readonly Topic[]
  sending: ReturnType<typeof useSendPulse>
}

/** What becomes of an answer, and what does not, before it is given. */
function WhatIsKept({ endsAt }: Pick<Pulse, 'endsAt'>) {
  const styles = useStyles()
  const { t } = useTranslation('pulse')
  const dayText = useDayText()
  return (
    <div className={styles.words}>
      <Text>{t('form.kept')}</Text>
      <Text>{t('form.shown', { date: dayText(endsAt) })}</Text>
      <details>
        <summary className={styles.summary}>{t('form.limits')}</summary>
        <Text>{t('form.limitsBody')}</Text>
      </details>
    </div>
  )
}

function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation('pulse')
  const problemText = useProblemText()
  const isOver = toProblem(error).code === 'pulse-over'
  return (
    <MessageBar intent={isOver ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody role="alert">
        {isOver ? t('form.over') : t('form.failed', { reason: problemText(error) })}
      </MessageBarBody>
    </MessageBar>
  )
}

interface ScalesProps {
  symptoms: readonly Topic[]
  ratings: RatingsDraft
  missing: readonly Topic[]
  onRatings: (ratings: RatingsDraft) => void
}

function Scales({ symptoms, ratings, missing, onRatings }: ScalesProps) {
  return symptoms.map(symptom => (
    <RatingScale
      key={symptom.id}
      symptom={symptom}
      value={ratings[symptom.id as SymptomId]}
      isMissing={missing.includes(symptom)}
      onChange={rating => onRatings({ ...ratings, [symptom.id]: rating })}
    />
  ))
}

function focusFirstStep(form: HTMLFormElement, { id }: Topic) {
  const steps = form.elements.namedItem(id)
  if (steps instanceof RadioNodeList) (steps[0] as HTMLInputElement).focus()
}

/** The six symptoms on one page. What was chosen stays until it has arrived. */
export function PulseForm({ pulse: { period, endsAt }, symptoms, sending }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('pulse')
  const periodText = usePeriodText()
  const dayText = useDayText()
  const { ratings, keep, forget } = useRatings(usePerson().name)
  const [tried, setTried] = useState(false)
  const missing = symptoms.filter(({ id }) => !ratings[id as SymptomId])
  const shownMissing = tried ? missing : []
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (missing[0]) focusFirstStep(event.currentTarget, missing[0])
    else sending.mutate({ period, ratings: ratings as Ratings }, { onSuccess: forget })
  }
  return (
    <Section flush title={t('form.title', { period: periodText(period) })}>
      <form className={styles.root} noValidate onSubmit={submit}>
        <WhatIsKept endsAt={endsAt} />
        <div className={styles.scales}>
          <Text size={400} className={styles.ask}>
            {t('form.ask', { date: dayText(startOf(period)) })}
          </Text>
          <Scales symptoms={symptoms} ratings={ratings} missing={shownMissing} onRatings={keep} />
        </div>
        {sending.isError && <Failure error={sending.error} />}
        {shownMissing.length > 0 && (
          <Text role="alert">{t('form.missingCount', { count: shownMissing.length })}</Text>
        )}
        <Button type="submit" appearance="primary" size="large" disabledFocusable={sending.isPending}>
          {t('form.send')}
        </Button>
      </form>
    </Section>
  )
}
