import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comment } from '../../server/contract/comment.ts'
import { RenderedText } from '../shared/RenderedText.tsx'
import { ReportButton } from '../shared/ReportButton.tsx'
import { useDateText } from '../shared/use-date-text.ts'
import { usePersonText } from '../shared/use-person-text.ts'
import { CommentForm } from './CommentForm.tsx'
import { commentPath, useCommentChange } from './use-comments.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
})

interface Props {
  practiceId: string
  comment: Comment
}

function Actions({ practiceId, comment, onEdit }: Props & { onEdit: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation('comments')
  const remove = useCommentChange<void>(practiceId, client =>
    client.request('DELETE', commentPath(comment.id)),
  )
  const { name } = comment.by
  return (
    <div className={styles.actions}>
      {comment.canEdit && (
        <Button appearance="subtle" onClick={onEdit}>
          {t('edit')}
        </Button>
      )}
      {comment.canDelete && (
        <Button
          appearance="subtle"
          aria-label={t('deleteNamed', { name })}
          disabledFocusable={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('delete')}
        </Button>
      )}
      {!comment.canEdit && <ReportButton path={commentPath(comment.id)} label={t('reportNamed', { name })} />}
    </div>
  )
}

/** One question or answer; what was deleted keeps its place, so that answers still make sense. */
export function CommentItem({ practiceId, comment }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('comments')
  const dateText = useDateText()
  const personText = usePersonText()
  const [editing, setEditing] = useState(false)
  const change = useCommentChange<string>(practiceId, (client, markdown) =>
    client.request('PUT', commentPath(comment.id), { body: { markdown } }),
  )
  const { by, html, markdown, createdAt, editedAt, deleted, byAuthor } = comment
  if (deleted) return <Text className={styles.quiet}>{t('deleted')}</Text>
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text weight="semibold">{personText(by)}</Text>
        {byAuthor && <Badge appearance="tint">{t('author')}</Badge>}
        <Text size={200} className={styles.quiet}>
          {t(editedAt ? 'edited' : 'at', { date: dateText(createdAt) })}
        </Text>
      </div>
      {editing ? (
        <CommentForm
          autoFocus
          label={t('editLabel')}
          action={t('save')}
          initial={markdown ?? ''}
          isSending={change.isPending}
          onSend={text => change.mutate(text, { onSuccess: () => setEditing(false) })}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          <RenderedText html={html} />
          <Actions practiceId={practiceId} comment={comment} onEdit={() => setEditing(true)} />
        </>
      )}
    </div>
  )
}
