import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { SYMPTOMS, type SymptomId } from '../../server/contract/taxonomy.ts'
import { usePerson } from '../session/session.ts'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { phone } from '../shared/themes.ts'
import { useTopics, useTopicTitle } from '../shared/use-topics.ts'
import { visuallyHidden } from '../shared/visually-hidden.ts'
import { type DiagnosisState, diagnosisPath } from './diagnosis-address.ts'
import { readLastDiagnosis } from './last-diagnosis.ts'
import { SymptomChoice } from './SymptomChoice.tsx'

const useStyles = makeStyles({
  resume: { marginTop: 0 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: visuallyHidden,
  bar: {
    position: 'sticky',
    bottom: 0,
    marginTop: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
    [phone]: { display: 'grid' },
  },
})

interface Props {
  state: DiagnosisState
  onChange: (state: DiagnosisState) => void
  onDone: (state: DiagnosisState) => void
}

/** The way back to the diagnosis that was made last on this device. */
function Resume() {
  const styles = useStyles()
  const { t, i18n } = useTranslation('diagnosis')
  const titleOf = useTopicTitle('symptom')
  const last = readLastDiagnosis(usePerson().name)
  if (!last) return null
  const symptoms = new Intl.ListFormat(i18n.language).format(last.symptoms.map(titleOf))
  return (
    <p className={styles.resume}>
      <RouteLink href={diagnosisPath({ ...last, picking: false })}>
        {t('pick.resume', { symptoms })}
      </RouteLink>
    </p>
  )
}

/** Six symptoms as they sound in the corridor, to tick. */
export function SymptomPicker({ state, onChange, onDone }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('diagnosis')
  const topics = useTopics('symptom')
  const { symptoms } = state
  const toggle = (id: SymptomId) =>
    onChange({
      ...state,
      picking: true,
      symptoms: SYMPTOMS.filter(known => symptoms.includes(known) !== (known === id)),
    })
  return (
    <Page title={t('title')} lead={t('pick.lead')}>
      {symptoms.length === 0 && <Resume />}
      {topics.isPending && <CardGridSkeleton count={6} />}
      {topics.isError && <ErrorState error={topics.error} onRetry={() => topics.refetch()} />}
      {topics.isSuccess && (
        <>
          <fieldset className={styles.choices}>
            <legend className={styles.legend}>{t('pick.legend')}</legend>
            {topics.data.map(topic => (
              <SymptomChoice
                key={topic.id}
                symptom={topic}
                checked={symptoms.includes(topic.id as SymptomId)}
                onToggle={() => toggle(topic.id as SymptomId)}
              />
            ))}
          </fieldset>
          <div className={styles.bar}>
            <Button
              appearance="primary"
              size="large"
              disabledFocusable={symptoms.length === 0}
              onClick={() => onDone({ ...state, picking: false })}
            >
              {t('pick.next', { count: symptoms.length })}
            </Button>
          </div>
        </>
      )}
    </Page>
  )
}
