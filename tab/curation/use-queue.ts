import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CurationQueue, ResolveInput } from '../../server/contract/curation.ts'
import { useClient } from '../api/ClientContext.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import { curationKey } from './use-curation-count.ts'

/** What waits for a curator, oldest first. */
export function useQueue() {
  const client = useClient()
  return useQuery({
    queryKey: [...curationKey, 'queue'],
    queryFn: ({ signal }) => client.get<CurationQueue>('/curation/queue', { signal }),
    staleTime: 0,
  })
}

/** Settles a report. */
export function useResolve(id: string) {
  const client = useClient()
  const queries = useQueryClient()
  const { t } = useTranslation('curation')
  const offerUndo = useUndo()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: (body: ResolveInput) =>
      client.request<void>('POST', `/curation/reports/${encodeURIComponent(id)}/resolve`, { body }),
    onSuccess: () => {
      offerUndo({ text: t('reports.resolved') })
      return queries.invalidateQueries({ queryKey: curationKey })
    },
    onError: error => offerUndo({ text: t('failed', { reason: problemText(error) }) }),
  })
}
