import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { Controller, FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { OUTCOMES, type ReuseInput } from '../../server/contract/reuse.ts'
import { MeasuredFields } from '../share/MeasuredFields.tsx'
import { type ReuseDraft, toReuseInput } from './reuse-draft.ts'
import { useReuseResolver } from './use-reuse-resolver.ts'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    width: '100%',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface Props {
  initial: ReuseDraft
  isSending: boolean
  onSend: (input: ReuseInput) => void
  onCancel: () => void
}

const toMessage = (error: { message?: string } | undefined) =>
  error?.message ? { validationMessage: error.message } : {}

/** How it went, in a line, with numbers where there are some. */
export function ReuseForm({ initial, isSending, onSend, onCancel }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('reuse')
  const form = useForm<ReuseDraft>({ defaultValues: initial, resolver: useReuseResolver() })
  const submit = form.handleSubmit(draft => onSend(toReuseInput(draft)))
  const measured = form.watch('measured') === 'yes'
  return (
    <FormProvider {...form}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <Controller<ReuseDraft, 'outcome'>
          name="outcome"
          render={({ field, fieldState }) => (
            <Field label={t('outcomeLabel')} required {...toMessage(fieldState.error)}>
              <RadioGroup value={field.value} onChange={(_, data) => field.onChange(data.value)}>
                {OUTCOMES.map(outcome => (
                  <Radio key={outcome} value={outcome} label={t(`outcome.${outcome}`)} />
                ))}
              </RadioGroup>
            </Field>
          )}
        />
        <Controller<ReuseDraft, 'note'>
          name="note"
          render={({ field, fieldState }) => (
            <Field label={t('noteLabel')} hint={t('noteHint')} required {...toMessage(fieldState.error)}>
              <Input
                ref={field.ref}
                value={field.value}
                maxLength={500}
                onChange={(_, data) => field.onChange(data.value)}
              />
            </Field>
          )}
        />
        <Checkbox
          label={t('measured')}
          checked={measured}
          onChange={(_, data) => form.setValue('measured', data.checked ? 'yes' : 'no')}
        />
        {measured && <MeasuredFields />}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={isSending}>
            {t('save')}
          </Button>
          <Button onClick={onCancel}>{t('cancel')}</Button>
        </div>
      </form>
    </FormProvider>
  )
}
