import { makeStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { ChangeLine } from './ChangeLine.tsx'
import { LineField } from './FormField.tsx'
import { MetricChoice } from './MetricChoice.tsx'
import { pairStyles } from './pair-styles.ts'

const useStyles = makeStyles(pairStyles)

/** Metric, values and how they were found, in any form that has a `result`. */
export function MeasuredFields() {
  const styles = useStyles()
  const { t } = useTranslation('share')
  return (
    <>
      <MetricChoice />
      <div className={styles.pair}>
        <LineField path="result.before" label={t('fields.before')} inputMode="decimal" required />
        <LineField path="result.after" label={t('fields.after')} inputMode="decimal" required />
      </div>
      <ChangeLine />
      <div className={styles.pair}>
        <LineField path="result.period" label={t('fields.period')} hint={t('hints.period')} required />
        <LineField
          path="result.measuredBy"
          label={t('fields.measuredBy')}
          hint={t('hints.measuredBy')}
          required
        />
      </div>
      <LineField path="result.source" label={t('fields.source')} hint={t('hints.source')} />
    </>
  )
}
