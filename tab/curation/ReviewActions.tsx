import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeSummary, ReviewInput } from '../../server/contract/practice.ts'
import { winPath } from '../practice/use-delete-win.ts'
import { usePracticeChange } from '../practice/use-practice-change.ts'
import { useUndo } from '../shared/Undo.tsx'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    width: '100%',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Decision = ReviewInput['decision']

/** What a curator can decide, by where the win stands. */
const decisions: Readonly<Record<PracticeSummary['status'], readonly Decision[]>> = {
  waiting: ['publish', 'return', 'archive'],
  returned: ['publish', 'archive'],
  published: ['return', 'archive'],
  archived: ['publish'],
  deleted: [],
}

function useReview({ id, title }: PracticeSummary) {
  const { t } = useTranslation('curation')
  const offerUndo = useUndo()
  return usePracticeChange<ReviewInput>({
    send: (client, body) => client.request('POST', `${winPath(id)}/review`, { body }),
    onDone: (_, { decision }) => offerUndo({ text: t(`decided.${decision}`, { title }) }),
    failed: reason => t('failed', { reason }),
  })
}

/** Publish, return or archive. Who returns or archives says why: the author reads it. */
export function ReviewActions({ practice }: { practice: PracticeSummary }) {
  const styles = useStyles()
  const { t } = useTranslation(['curation', 'shared'])
  const review = useReview(practice)
  const [asked, setAsked] = useState<Decision | null>(null)
  const [reason, setReason] = useState('')
  const { status, title } = practice
  function decide(decision: Decision) {
    if (decision === 'publish') review.mutate({ decision, reason: '' })
    else setAsked(decision)
  }
  function send() {
    if (asked && reason.trim())
      review.mutate({ decision: asked, reason: reason.trim() }, { onSuccess: () => setAsked(null) })
  }
  if (!asked)
    return (
      <div className={styles.actions}>
        {decisions[status].map(decision => (
          <Button
            key={decision}
            appearance={decision === 'publish' ? 'primary' : 'secondary'}
            aria-label={t(`decideNamed.${status === 'archived' ? 'restore' : decision}`, { title })}
            disabledFocusable={review.isPending}
            onClick={() => decide(decision)}
          >
            {t(status === 'archived' ? 'decide.restore' : `decide.${decision}`)}
          </Button>
        ))}
      </div>
    )
  return (
    <form
      className={styles.root}
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <Field label={t('reason')} hint={t('reasonHint')} required>
        <Input autoFocus maxLength={1000} value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={review.isPending || !reason.trim()}>
          {t(`decide.${asked}`)}
        </Button>
        <Button onClick={() => setAsked(null)}>{t('shared:cancel')}</Button>
      </div>
    </form>
  )
}
