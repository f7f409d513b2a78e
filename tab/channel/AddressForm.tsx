import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../shared/use-problem-text.ts'
import { useSaveAddress } from './use-channel.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', width: '100%' },
  field: { width: '100%', maxWidth: '560px' },
})

/** Where to get a workflow's address, and where to put it. Once saved it is not shown again. */
export function AddressForm({ onDone }: { onDone: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation('channel')
  const problemText = useProblemText()
  const [address, setAddress] = useState('')
  const [missing, setMissing] = useState(false)
  const save = useSaveAddress(() => {
    setAddress('')
    onDone()
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(address.trim() === '')
    if (address.trim() !== '') save.mutate({ address })
  }
  const fault = missing ? t('address.missing') : save.isError ? problemText(save.error) : undefined
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Text>{t('address.how')}</Text>
      <Field
        className={styles.field}
        label={t('address.label')}
        hint={t('address.hint')}
        {...(fault !== undefined && { validationMessage: fault })}
      >
        <Input
          type="url"
          autoComplete="off"
          value={address}
          maxLength={2_000}
          onChange={(_, { value }) => setAddress(value)}
        />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
        {t('address.save')}
      </Button>
    </form>
  )
}
