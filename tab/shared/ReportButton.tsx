import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { FlagRegular } from '@fluentui/react-icons/svg/flag'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportInput } from '../../server/contract/curation.ts'
import { useClient } from '../api/ClientContext.ts'
import { useUndo } from './Undo.tsx'
import { useProblemText } from './use-problem-text.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

function useReport(path: string, onDone: () => void) {
  const client = useClient()
  const { t } = useTranslation()
  const offerUndo = useUndo()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: (body: ReportInput) => client.request<void>('POST', `${path}/reports`, { body }),
    onSuccess: () => {
      offerUndo({ text: t('report.done') })
      onDone()
    },
    onError: error => offerUndo({ text: t('report.failed', { reason: problemText(error) }) }),
  })
}

/** "Report this", with the reason that the curators are to know. @param path of the practice or comment in the API */
export function ReportButton({ path, label }: { path: string; label?: string }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const report = useReport(path, () => setOpen(false))
  if (!open)
    return (
      <Button
        appearance="subtle"
        icon={<FlagRegular />}
        {...(label && { 'aria-label': label })}
        onClick={() => setOpen(true)}
      >
        {t('report.button')}
      </Button>
    )
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (reason.trim()) report.mutate({ reason: reason.trim() })
      }}
    >
      <Field label={t('report.reason')} hint={t('report.hint')} required>
        <Input autoFocus maxLength={500} value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" disabledFocusable={report.isPending || !reason.trim()}>
          {t('report.send')}
        </Button>
        <Button appearance="subtle" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
