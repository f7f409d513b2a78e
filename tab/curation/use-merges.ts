import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Merge, MergeInput } from '../../server/contract/curation.ts'
import { useClient } from '../api/ClientContext.ts'
import { refreshLists } from '../shared/patch-practice.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import { curationKey } from './use-curation-count.ts'

/** What was merged, latest first. */
export function useMerges() {
  const client = useClient()
  return useQuery({
    queryKey: [...curationKey, 'merges'],
    queryFn: async ({ signal }) =>
      (await client.get<{ items: Merge[] }>('/curation/merges', { signal })).items,
  })
}

/** Takes two practices apart again. */
export function useUndoMerge() {
  const client = useClient()
  const queries = useQueryClient()
  const { t } = useTranslation('curation')
  const offerUndo = useUndo()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: (id: string) => client.request<Merge>('DELETE', `/curation/merges/${encodeURIComponent(id)}`),
    onSuccess: () => {
      void refreshLists(queries)
      offerUndo({ text: t('merge.undone') })
    },
    onError: error => offerUndo({ text: t('failed', { reason: problemText(error) }) }),
  })
}

/** Merges one practice into another; that can be undone, for 10 s here and later on the review page. */
export function useMerge(onDone: (merge: Merge) => void) {
  const client = useClient()
  const queries = useQueryClient()
  const { t } = useTranslation('curation')
  const offerUndo = useUndo()
  const problemText = useProblemText()
  const undo = useUndoMerge()
  return useMutation({
    mutationFn: (body: MergeInput) => client.request<Merge>('POST', '/curation/merges', { body }),
    onSuccess: merge => {
      void refreshLists(queries)
      offerUndo({ text: t('merge.done', { title: merge.into.title }), undo: () => undo.mutate(merge.id) })
      onDone(merge)
    },
    onError: error => offerUndo({ text: t('failed', { reason: problemText(error) }) }),
  })
}
