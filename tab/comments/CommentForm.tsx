import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    width: '100%',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface Props {
  label: string
  action: string
  initial?: string
  isSending: boolean
  autoFocus?: boolean
  onSend: (markdown: string) => void
  onCancel?: () => void
}

/** A few lines of Markdown. */
export function CommentForm({ label, action, initial = '', isSending, autoFocus = false, ...on }: Props) {
  const styles = useStyles()
  const { t } = useTranslation(['comments', 'shared'])
  const [text, setText] = useState(initial)
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() && !isSending) on.onSend(text.trim())
      }}
    >
      <Field label={label} hint={t('hint')}>
        <Textarea
          autoFocus={autoFocus}
          resize="vertical"
          maxLength={2000}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" disabledFocusable={isSending || !text.trim()}>
          {action}
        </Button>
        {on.onCancel && <Button onClick={on.onCancel}>{t('shared:cancel')}</Button>}
      </div>
    </form>
  )
}
