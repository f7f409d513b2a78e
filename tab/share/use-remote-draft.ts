import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Draft, DraftInput } from '../../server/contract/draft.ts'
import { useClient } from '../api/ClientContext.ts'
import type { RemoteDraft } from './choose-draft.ts'
import type { StoredDraft } from './draft-store.ts'

const draftPath = (id: string) => `/me/drafts/${encodeURIComponent(id)}`

type State = { status: 'loading' } | { status: 'ready'; remote: RemoteDraft }

/** What the server keeps under an id, asked once when a form opens. A server that does not answer keeps nobody from writing. */
export function useRemoteDraft(id: string): State {
  const client = useClient()
  const { data } = useQuery({
    queryKey: ['draft', id],
    queryFn: async ({ signal }): Promise<{ remote: RemoteDraft }> => {
      try {
        const { items } = await client.get<{ items: Draft[] }>('/me/drafts', { signal })
        return { remote: items.find(draft => draft.id === id) ?? null }
      } catch {
        return { remote: undefined }
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return data ? { status: 'ready', ...data } : { status: 'loading' }
}

/** Keeps and removes a draft on the server, one after the other. A failure is no loss: the device has it. */
export function useDraftUpload(id: string) {
  const client = useClient()
  return useMemo(() => {
    let last: Promise<unknown> = Promise.resolve()
    const queue = <T>(send: () => Promise<T>): Promise<T | undefined> => {
      const next = last.then(send).catch(() => undefined)
      last = next
      return next
    }
    return {
      keep: ({ values, baseVersion, idempotencyKey }: StoredDraft) => {
        const version = baseVersion === undefined ? {} : { baseVersion }
        const body = { values: { ...values }, idempotencyKey, ...version } satisfies DraftInput
        return queue(() => client.request<Draft>('PUT', draftPath(id), { body }))
      },
      remove: () => queue(() => client.request<void>('DELETE', draftPath(id))),
    }
  }, [client, id])
}
