import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { LeverAdvice, Reason } from '../../server/contract/diagnosis.ts'

const useStyles = makeStyles({
  summary: {
    display: 'inline-flex',
    alignItems: 'center',
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
  },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalXL },
  weight: { color: tokens.colorNeutralForeground3 },
  sum: { color: tokens.colorNeutralForeground2 },
})

interface Props {
  advice: Pick<LeverAdvice, 'reasons' | 'score'>
  titleOf: (symptom: string) => string
}

/** The rules that put a lever where it is, each with its weight: they add up. */
export function WhyLever({ advice: { reasons, score }, titleOf }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('diagnosis')
  const textOf = ({ symptom, question, reason }: Reason) =>
    t(question === undefined ? 'lever.because' : 'lever.confirmed', { symptom: titleOf(symptom), reason })
  return (
    <details>
      <summary className={styles.summary}>{t('lever.why')}</summary>
      <ul className={styles.list}>
        {reasons.map(reason => (
          <li key={`${reason.symptom}.${reason.question ?? ''}`}>
            {textOf(reason)}{' '}
            <Text size={200} className={styles.weight}>
              ({t('lever.weight', { weight: reason.weight })})
            </Text>
          </li>
        ))}
      </ul>
      <Text className={styles.sum}>{t('lever.sum', { score })}</Text>
    </details>
  )
}
