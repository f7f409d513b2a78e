import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { EmptyState } from '../shared/EmptyState.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { surface } from '../shared/surface.ts'
import { NotificationLine } from './NotificationLine.tsx'
import { useMarkRead, useNotifications } from './use-notifications.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    maxWidth: '800px',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none', width: '100%', overflow: 'hidden', ...surface },
})

/** What has happened with my wins, with what I asked, and with what I follow. */
export function NotificationsPage() {
  const styles = useStyles()
  const { t } = useTranslation('notifications')
  const notifications = useNotifications()
  const markRead = useMarkRead()
  const items = notifications.data?.pages.flatMap(page => page.items) ?? []
  const unread = notifications.data?.pages[0]?.unread ?? 0
  return (
    <Page title={t('title')} lead={t('lead')}>
      {notifications.isPending && <CardGridSkeleton count={2} />}
      {notifications.isError && (
        <ErrorState error={notifications.error} onRetry={() => notifications.refetch()} />
      )}
      {notifications.isSuccess && items.length === 0 && <EmptyState title={t('none')} />}
      {items.length > 0 && (
        <div className={styles.root}>
          {unread > 0 && (
            <Button disabledFocusable={markRead.isPending} onClick={() => markRead.mutate(undefined)}>
              {t('markAll')}
            </Button>
          )}
          <ul className={styles.list}>
            {items.map(item => (
              <NotificationLine
                key={item.id}
                notification={item}
                onOpen={() => !item.read && markRead.mutate([item.id])}
              />
            ))}
          </ul>
          {notifications.hasNextPage && (
            <Button onClick={() => notifications.fetchNextPage()}>{t('more')}</Button>
          )}
        </div>
      )}
    </Page>
  )
}
