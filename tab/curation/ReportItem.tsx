import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Report } from '../../server/contract/curation.ts'
import { useClient } from '../api/ClientContext.ts'
import { RenderedText } from '../shared/RenderedText.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { surface } from '../shared/surface.ts'
import { useAgeText } from './use-age-text.ts'
import { useResolve } from './use-queue.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalL,
    ...surface,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** A report by a member, and what was done about it. */
export function ReportItem({ report }: { report: Report }) {
  const styles = useStyles()
  const { t } = useTranslation('curation')
  const client = useClient()
  const ageText = useAgeText()
  const resolve = useResolve(report.id)
  const { practice, comment, by, at, reason } = report
  const hide = useMutation({
    mutationFn: (id: string) => client.request('DELETE', `/comments/${encodeURIComponent(id)}`),
    onSuccess: () => resolve.mutate({ outcome: 'upheld' }),
  })
  return (
    <li className={styles.root}>
      <RouteLink href={`/p/${practice.id}`}>{practice.title}</RouteLink>
      {comment && (
        <blockquote className={styles.quote}>
          <Text size={200}>{t('reports.comment', { by: comment.by })}</Text>
          <RenderedText html={comment.html} />
        </blockquote>
      )}
      <Text weight="semibold">{reason}</Text>
      <Text size={200} className={styles.quiet}>
        {t('reports.by', { by, age: ageText(at) })}
      </Text>
      <div className={styles.actions}>
        {comment && (
          <Button disabledFocusable={hide.isPending} onClick={() => hide.mutate(comment.id)}>
            {t('reports.hide')}
          </Button>
        )}
        {!comment && (
          <Button onClick={() => resolve.mutate({ outcome: 'upheld' })}>{t('reports.upheld')}</Button>
        )}
        <Button onClick={() => resolve.mutate({ outcome: 'dismissed' })}>{t('reports.dismissed')}</Button>
      </div>
    </li>
  )
}
