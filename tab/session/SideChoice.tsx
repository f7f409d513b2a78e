import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../server/contract/taxonomy.ts'

interface Props {
  value: Side | null
  onChange: (side: Side) => void
  hint: string
  missing?: boolean
}

/** Marketing, Sales or other. */
export function SideChoice({ value, onChange, hint, missing = false }: Props) {
  const { t } = useTranslation(['session', 'shared'])
  return (
    <Field label={t('side')} hint={hint} required {...(missing && { validationMessage: t('sideMissing') })}>
      <RadioGroup value={value ?? ''} onChange={(_, data) => onChange(data.value as Side)}>
        <Radio value="marketing" label={t('shared:side.marketing')} />
        <Radio value="sales" label={t('shared:side.sales')} />
        <Radio value="other" label={t('otherOption')} />
      </RadioGroup>
    </Field>
  )
}
