import { makeStyles, Radio, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { RATINGS, type Rating, STEPS } from '../../server/contract/pulse.ts'
import type { Topic } from '../../server/contract/taxonomy.ts'
import { phone } from '../shared/themes.ts'

const useStyles = makeStyles({
  root: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  // A legend that floats is laid out like any other block.
  legend: { float: 'left', width: '100%', padding: 0, fontWeight: tokens.fontWeightSemibold },
  quote: { clear: 'both', color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  error: {
    color: tokens.colorPaletteRedForeground1,
    fontStyle: 'normal',
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: {
    display: 'grid',
    gridTemplateColumns: `repeat(${STEPS.length}, minmax(0, 88px)) auto`,
    [phone]: { gridTemplateColumns: `repeat(${STEPS.length}, minmax(0, 1fr))` },
  },
  step: {
    justifyContent: 'flex-start',
    '& label': { padding: `0 1px ${tokens.spacingVerticalXXS}`, textAlign: 'center' },
    [phone]: { '& label': { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } },
  },
  none: { alignSelf: 'start', [phone]: { gridColumn: '1 / -1' } },
})

interface Props {
  symptom: Topic
  value: Rating | undefined
  isMissing: boolean
  onChange: (rating: Rating) => void
}

/** One symptom as people say it, and how often somebody notices it, with a word on every step. */
export function RatingScale({
  symptom: { id, title, summary, corridor },
  value,
  isMissing,
  onChange,
}: Props) {
  const styles = useStyles()
  const { t } = useTranslation('pulse')
  const descriptionId = useId()
  return (
    <fieldset className={styles.root} aria-describedby={descriptionId}>
      <legend className={styles.legend}>{title}</legend>
      <div id={descriptionId} className={styles.quote}>
        {corridor?.[0] ? t('form.quote', { words: corridor[0] }) : summary}
        {isMissing && <div className={styles.error}>{t('form.missing')}</div>}
      </div>
      <div className={styles.steps}>
        {RATINGS.map(rating => (
          <Radio
            key={rating}
            className={rating === 'cannot-say' ? styles.none : styles.step}
            name={id}
            value={rating}
            label={t(`rating.${rating}`)}
            labelPosition={rating === 'cannot-say' ? 'after' : 'below'}
            checked={value === rating}
            onChange={() => onChange(rating)}
          />
        ))}
      </div>
    </fieldset>
  )
}
