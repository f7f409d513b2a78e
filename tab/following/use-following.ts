import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Following, FollowingAnswer } from '../../server/contract/following.ts'
import { useClient } from '../api/ClientContext.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'

const key = ['me', 'following'] as const

/** What I follow. */
export function useFollowing() {
  const client = useClient()
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await client.get<FollowingAnswer>('/me/following', { signal })).items,
  })
}

/** Follows something, or no longer. */
export function useFollow({ kind, id }: Following) {
  const client = useClient()
  const queries = useQueryClient()
  const { t } = useTranslation()
  const offerUndo = useUndo()
  const problemText = useProblemText()
  return useMutation({
    scope: { id: `follow ${kind} ${id}` },
    mutationFn: (follow: boolean) =>
      client.request<FollowingAnswer>(
        follow ? 'PUT' : 'DELETE',
        `/me/following/${kind}/${encodeURIComponent(id)}`,
      ),
    onSuccess: ({ items }) => queries.setQueryData(key, items),
    onError: error => offerUndo({ text: t('follow.failed', { reason: problemText(error) }) }),
  })
}
