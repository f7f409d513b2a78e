import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Comment, CommentInput } from '../../server/contract/comment.ts'
import { useClient } from '../api/ClientContext.ts'
import type { Client } from '../api/client.ts'
import { practicePath } from '../practice/use-practice.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'

interface CommentPage {
  readonly items: readonly Comment[]
  readonly nextCursor: string | null
}

const commentsKey = (practiceId: string) => ['comments', practiceId] as const
export const commentPath = (id: string) => `/comments/${encodeURIComponent(id)}`

/** Questions and answers, oldest first, page by page. */
export function useComments(practiceId: string) {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: commentsKey(practiceId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.get<CommentPage>(`${practicePath(practiceId)}/comments`, {
        query: { limit: 100, cursor: pageParam },
        signal,
      }),
    getNextPageParam: page => page.nextCursor ?? undefined,
  })
}

/** Something done to the comments under a practice; they are read again afterwards. */
export function useCommentChange<T>(
  practiceId: string,
  send: (client: Client, input: T) => Promise<Comment>,
) {
  const client = useClient()
  const queries = useQueryClient()
  const { t } = useTranslation('comments')
  const offerUndo = useUndo()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: (input: T) => send(client, input),
    onSuccess: () => queries.invalidateQueries({ queryKey: commentsKey(practiceId) }),
    onError: error => offerUndo({ text: t('failed', { reason: problemText(error) }) }),
  })
}

export interface NewComment {
  readonly body: CommentInput
  /** Made once for a text: however often it is sent, it stands there once. */
  readonly key: string
}

export const useAddComment = (practiceId: string) =>
  useCommentChange<NewComment>(practiceId, (client, { body, key }) =>
    client.request('POST', `${practicePath(practiceId)}/comments`, {
      body,
      headers: { 'Idempotency-Key': key },
    }),
  )
