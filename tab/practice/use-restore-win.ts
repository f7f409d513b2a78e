import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'
import { refreshLists } from '../shared/patch-practice.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'

/** Brings a deleted win back. */
export function useRestoreWin() {
  const client = useClient()
  const queries = useQueryClient()
  const { t } = useTranslation('practice')
  const offerUndo = useUndo()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: ({ id }: { id: string; title: string }) =>
      client.request<Practice>('POST', `/wins/${encodeURIComponent(id)}/restore`),
    onSuccess: (_, { title }) => {
      void refreshLists(queries)
      offerUndo({ text: t('restored', { title }) })
    },
    onError: error => offerUndo({ text: t('restoreFailed', { reason: problemText(error) }) }),
  })
}
