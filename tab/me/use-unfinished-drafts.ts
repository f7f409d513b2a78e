import { useQuery } from '@tanstack/react-query'
import type { Draft } from '../../server/contract/draft.ts'
import { useClient } from '../api/ClientContext.ts'
import { usePerson } from '../session/session.ts'
import { draftKey, readDraft } from '../share/draft-store.ts'

export interface UnfinishedDraft {
  readonly id: string
  readonly title: string
}

const toTitle = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

/** What I have begun to write, on this device or another. */
export function useUnfinishedDrafts(): readonly UnfinishedDraft[] {
  const client = useClient()
  const { name } = usePerson()
  const { data = [] } = useQuery({
    queryKey: ['me', 'drafts'],
    queryFn: async ({ signal }) => (await client.get<{ items: Draft[] }>('/me/drafts', { signal })).items,
    staleTime: 0,
  })
  const local = readDraft(draftKey(name))
  const drafts = data.map(({ id, values }) => ({ id, title: toTitle(values.title) }))
  if (!local || drafts.some(({ id }) => id === 'new')) return drafts
  // What the server had and has no more was finished on another device.
  return local.syncedAt ? drafts : [{ id: 'new', title: local.values.title.trim() }, ...drafts]
}
