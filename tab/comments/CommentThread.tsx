import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createKey } from '../shared/create-key.ts'
import { CommentForm } from './CommentForm.tsx'
import { CommentItem } from './CommentItem.tsx'
import type { Thread } from './to-threads.ts'
import { useAddComment } from './use-comments.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} 0`,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  replies: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalL}`,
    listStyleType: 'none',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** A question with its answers. */
export function CommentThread({
  practiceId,
  thread: { first, replies },
}: {
  practiceId: string
  thread: Thread
}) {
  const styles = useStyles()
  const { t } = useTranslation('comments')
  const [key, setKey] = useState<string | null>(null)
  const add = useAddComment(practiceId)
  return (
    <li className={styles.root}>
      <CommentItem practiceId={practiceId} comment={first} />
      {replies.length > 0 && (
        <ul className={styles.replies}>
          {replies.map(reply => (
            <li key={reply.id}>
              <CommentItem practiceId={practiceId} comment={reply} />
            </li>
          ))}
        </ul>
      )}
      {key ? (
        <CommentForm
          autoFocus
          label={t('answerLabel')}
          action={t('answer')}
          isSending={add.isPending}
          onSend={markdown =>
            add.mutate({ body: { markdown, replyTo: first.id }, key }, { onSuccess: () => setKey(null) })
          }
          onCancel={() => setKey(null)}
        />
      ) : (
        <div>
          <Button
            size="small"
            aria-label={t('answerNamed', { name: first.by.name })}
            onClick={() => setKey(createKey())}
          >
            {t('answer')}
          </Button>
        </div>
      )}
    </li>
  )
}
