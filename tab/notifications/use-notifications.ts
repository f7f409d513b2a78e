import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { NotificationList, ReadAnswer } from '../../server/contract/notification.ts'
import { useClient } from '../api/ClientContext.ts'
import { notificationsKey } from './use-unread.ts'

/** What has happened for me, latest first, page by page. */
export function useNotifications() {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: [...notificationsKey, 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.get<NotificationList>('/me/notifications', { query: { limit: 20, cursor: pageParam }, signal }),
    getNextPageParam: page => page.nextCursor ?? undefined,
    staleTime: 0,
  })
}

/** Marks these as read, or all of them. */
export function useMarkRead() {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (ids?: readonly string[]) =>
      client.request<ReadAnswer>('POST', '/me/notifications/read', { body: ids ? { ids } : {} }),
    onSuccess: () => queries.invalidateQueries({ queryKey: notificationsKey }),
  })
}
