import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ChangeLine } from './ChangeLine.tsx'
import { LineField, useTextControl } from './FormField.tsx'
import { FormSection } from './FormSection.tsx'
import type { WinDraft } from './win-draft.ts'

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
})

function MeasuredFields() {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const better = useTextControl('result.better')
  return (
    <>
      <div className={styles.pair}>
        <LineField path="result.metric" label={t('fields.metric')} hint={t('hints.metric')} required />
        <LineField path="result.unit" label={t('fields.unit')} hint={t('hints.unit')} />
      </div>
      <div className={styles.pair}>
        <LineField path="result.before" label={t('fields.before')} inputMode="decimal" required />
        <LineField path="result.after" label={t('fields.after')} inputMode="decimal" required />
        <Field label={t('fields.better')}>
          <Select {...better}>
            <option value="higher">{t('better.higher')}</option>
            <option value="lower">{t('better.lower')}</option>
          </Select>
        </Field>
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

/** The measured result, or when there will be one. */
export function ResultSection() {
  const { t } = useTranslation('share')
  const { field } = useController<WinDraft, 'measured'>({ name: 'measured' })
  return (
    <FormSection title={t('sections.result')}>
      <Field label={t('fields.measured')}>
        <RadioGroup value={field.value} onChange={(_, data) => field.onChange(data.value)}>
          <Radio value="yes" label={t('measured.yes')} />
          <Radio value="no" label={t('measured.no')} />
        </RadioGroup>
      </Field>
      {field.value === 'yes' ? (
        <MeasuredFields />
      ) : (
        <LineField path="checkOn" type="date" label={t('fields.checkOn')} hint={t('hints.checkOn')} />
      )}
    </FormSection>
  )
}
