import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LineField } from './FormField.tsx'
import { FormSection } from './FormSection.tsx'
import { MeasuredFields } from './MeasuredFields.tsx'
import type { WinDraft } from './win-draft.ts'

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
      {field.value === 'yes' && <MeasuredFields />}
      <LineField
        path="checkOn"
        type="date"
        label={t(field.value === 'yes' ? 'fields.checkAgainOn' : 'fields.checkOn')}
        hint={t(field.value === 'yes' ? 'hints.checkAgainOn' : 'hints.checkOn')}
      />
    </FormSection>
  )
}
