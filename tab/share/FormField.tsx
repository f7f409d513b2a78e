import { Field, Input, Textarea } from '@fluentui/react-components'
import type { ComponentProps } from 'react'
import { type FieldPath, get, useController, useFormState } from 'react-hook-form'
import { fieldId } from './field-id.ts'
import type { WinDraft } from './win-draft.ts'

interface FieldProps {
  path: FieldPath<WinDraft>
  label: string
  hint?: string
  required?: boolean
}

/** The message at a field, as Fluent's Field wants it. */
export function useFieldMessage(path: string): { validationMessage?: string } {
  const { errors } = useFormState<WinDraft>()
  const found: { message?: unknown } | undefined = get(errors, path)
  const message = found?.message
  return typeof message === 'string' ? { validationMessage: message } : {}
}

/** A field's control. Fluent's inputs keep their own value, so they are controlled rather than registered. */
export function useTextControl(path: FieldPath<WinDraft>) {
  const { field } = useController<WinDraft>({ name: path })
  return {
    id: fieldId(path),
    name: field.name,
    ref: field.ref,
    value: String(field.value ?? ''),
    onBlur: field.onBlur,
    onChange: (_: unknown, data: { value: string }) => field.onChange(data.value),
  }
}

/** One line of text. */
export function LineField({
  path,
  label,
  hint,
  required = false,
  ...input
}: FieldProps & Pick<ComponentProps<typeof Input>, 'type' | 'inputMode'>) {
  const control = useTextControl(path)
  const message = useFieldMessage(path)
  return (
    <Field label={label} required={required} {...(hint && { hint })} {...message}>
      <Input {...input} {...control} />
    </Field>
  )
}

/** Several lines of Markdown. */
export function TextField({ path, label, hint, required = false }: FieldProps) {
  const control = useTextControl(path)
  const message = useFieldMessage(path)
  return (
    <Field label={label} required={required} {...(hint && { hint })} {...message}>
      <Textarea resize="vertical" rows={4} {...control} />
    </Field>
  )
}
