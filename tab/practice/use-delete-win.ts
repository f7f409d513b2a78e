import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Practice } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'
import { refreshLists } from '../shared/patch-practice.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import { practiceKey } from './use-practice.ts'
import { useRestoreWin } from './use-restore-win.ts'

export const winPath = (id: string) => `/wins/${encodeURIComponent(id)}`

/** Deletes a win, at once and without a question, because it can be undone. */
export function useDeleteWin({ id, title, version }: Practice) {
  const client = useClient()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const { t } = useTranslation('practice')
  const offerUndo = useUndo()
  const problemText = useProblemText()
  const restore = useRestoreWin()
  return useMutation({
    mutationFn: () =>
      client.request<Practice>('DELETE', winPath(id), { headers: { 'If-Match': `"${version}"` } }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: practiceKey(id) })
      void refreshLists(queries)
      navigate('/me')
      offerUndo({ text: t('deleted', { title }), undo: () => restore.mutate({ id, title }) })
    },
    onError: error => offerUndo({ text: t('deleteFailed', { reason: problemText(error) }) }),
  })
}
