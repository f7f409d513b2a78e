import { useQuery } from '@tanstack/react-query'
import type { NotificationList } from '../../server/contract/notification.ts'
import { useClient } from '../api/ClientContext.ts'

const everyMs = 60_000

export const notificationsKey = ['notifications'] as const

/** How many notifications I have not read; 0 while it is not known. */
export function useUnread(enabled: boolean): number {
  const client = useClient()
  const { data } = useQuery({
    queryKey: [...notificationsKey, 'unread'],
    queryFn: ({ signal }) =>
      client.get<NotificationList>('/me/notifications', { query: { limit: 1 }, signal }),
    select: ({ unread }) => unread,
    refetchInterval: everyMs,
    enabled,
  })
  return data ?? 0
}
