import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { createKey } from '../shared/create-key.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Panel } from '../shared/Panel.tsx'
import { CommentForm } from './CommentForm.tsx'
import { CommentThread } from './CommentThread.tsx'
import { toThreads } from './to-threads.ts'
import { useAddComment, useComments } from './use-comments.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
})

/** Questions and answers under a practice. */
export function CommentPanel({ practice: { id } }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation('comments')
  const comments = useComments(id)
  const add = useAddComment(id)
  const [key, setKey] = useState(createKey)
  const threads = toThreads(comments.data?.pages.flatMap(page => page.items) ?? [])
  return (
    <Panel title={t('title')}>
      {comments.isError && <ErrorState error={comments.error} onRetry={() => comments.refetch()} />}
      {threads.length > 0 && (
        <ul className={styles.list}>
          {threads.map(thread => (
            <CommentThread key={thread.first.id} practiceId={id} thread={thread} />
          ))}
        </ul>
      )}
      {comments.hasNextPage && <Button onClick={() => comments.fetchNextPage()}>{t('more')}</Button>}
      <CommentForm
        key={key}
        label={t('askLabel')}
        action={t('ask')}
        isSending={add.isPending}
        onSend={markdown => add.mutate({ body: { markdown }, key }, { onSuccess: () => setKey(createKey()) })}
      />
    </Panel>
  )
}
