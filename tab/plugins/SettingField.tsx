import { Field, Input, Select, Switch, Textarea } from '@fluentui/react-components'
import { useController, useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { SettingDeclaration } from '../../server/contract/plugin-status.ts'
import type { SettingsDraft } from './settings-draft.ts'

interface Props {
  readonly name: string
  readonly declaration: SettingDeclaration
}

/** What a value must be like, from what the plugin declares: the server says the same, in English. */
function useRuleText({ type, minimum, maximum, maxLength = 500, maxItems = 200 }: SettingDeclaration) {
  const { t } = useTranslation('plugins')
  if (type === 'array') return t('invalid.array', { maxItems })
  if (type === 'number' || type === 'integer')
    return minimum === undefined || maximum === undefined
      ? t(type === 'number' ? 'invalid.anyNumber' : 'invalid.anyInteger')
      : t(`invalid.${type}`, { minimum, maximum })
  return t('invalid.string', { maxLength })
}

/** The control that fits a setting's type. */
export function SettingField({ name, declaration }: Props) {
  const { t } = useTranslation('plugins')
  const { field } = useController<SettingsDraft>({ name })
  const { errors } = useFormState<SettingsDraft>()
  const { type, title, description } = declaration
  const rule = useRuleText(declaration)
  const { ref, onBlur } = field
  if (type === 'boolean')
    return (
      <Field hint={description ?? ''}>
        <Switch
          {...{ ref, onBlur, name }}
          label={title}
          checked={field.value === true}
          onChange={(_, { checked }) => field.onChange(checked)}
        />
      </Field>
    )
  const text = {
    ...{ ref, onBlur, name, value: String(field.value ?? '') },
    onChange: (_: unknown, data: { value: string }) => field.onChange(data.value),
  }
  const hint = [description, type === 'array' && t('listHint')].filter(Boolean).join(' ')
  return (
    <Field label={title} hint={hint} {...(errors[name] && { validationMessage: rule })}>
      {type === 'array' ? (
        <Textarea {...text} rows={3} />
      ) : declaration.enum ? (
        <Select {...text}>
          {declaration.enum.map(option => (
            <option key={option}>{option}</option>
          ))}
        </Select>
      ) : (
        <Input {...text} inputMode={type === 'string' ? 'text' : 'decimal'} />
      )}
    </Field>
  )
}
