import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Diagnosis } from '../../server/contract/diagnosis.ts'
import { Panel } from '../shared/Panel.tsx'
import { type DiagnosisState, isSameQuestion, type Reply, withAnswer } from './diagnosis-address.ts'

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2 },
  ask: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  replies: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const replies: readonly Reply[] = ['yes', 'no', 'unsure']

interface Props {
  state: DiagnosisState
  questions: Diagnosis['questions']
  titleOf: (symptom: string) => string
  onChange: (state: DiagnosisState) => void
}

/** At most three questions, one at a time. None has to be answered. */
export function FollowUps({ state, questions, titleOf, onChange }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('diagnosis')
  const replyTo = (at: number) => state.answers.find(answer => isSameQuestion(answer, questions[at]!))?.reply
  const firstOpen = questions.findIndex((_, at) => replyTo(at) === undefined)
  const [at, setAt] = useState(firstOpen < 0 ? questions.length : firstOpen)
  const question = questions[at]
  if (questions.length === 0) return null
  if (!question)
    return (
      <Panel title={t('ask.done', { count: questions.length })}>
        <Button onClick={() => setAt(0)}>{t('ask.again')}</Button>
      </Panel>
    )
  const reply = (said: Reply) => {
    onChange(withAnswer(state, question, said))
    setAt(at + 1)
  }
  return (
    <Panel title={t('ask.title', { at: at + 1, of: questions.length })}>
      <div role="status">
        <Text size={200} className={styles.about}>
          {t('ask.about', { symptom: titleOf(question.symptom) })}
        </Text>
        <p className={styles.ask}>{question.ask}</p>
      </div>
      <div className={styles.replies}>
        {replies.map(said => (
          <Button
            key={said}
            aria-pressed={replyTo(at) === said}
            appearance={replyTo(at) === said ? 'primary' : 'secondary'}
            onClick={() => reply(said)}
          >
            {t(`ask.${said}`)}
          </Button>
        ))}
        {at > 0 && (
          <Button appearance="transparent" onClick={() => setAt(at - 1)}>
            {t('ask.back')}
          </Button>
        )}
      </div>
    </Panel>
  )
}
