import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Practice, WinInput } from '../../server/contract/practice.ts'
import { toProblem } from '../api/api-problem.ts'
import { useClient } from '../api/ClientContext.ts'
import { practiceKey } from '../practice/use-practice.ts'
import { refreshLists } from '../shared/patch-practice.ts'
import { useUndo } from '../shared/Undo.tsx'
import type { Draft } from './use-draft.ts'
import { useSend } from './use-send.ts'

/** Saves a changed win over the version that the change began from. */
export function useEditWin(id: string, draft: Draft) {
  const client = useClient()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const offerUndo = useUndo()
  const { t } = useTranslation('share')
  async function send(body: WinInput) {
    const headers = { 'If-Match': `"${draft.base.current}"` }
    try {
      const practice = await client.request<Practice>('PUT', `/wins/${encodeURIComponent(id)}`, {
        body,
        headers,
      })
      draft.forget()
      queries.setQueryData(practiceKey(id), practice)
      void refreshLists(queries)
      navigate(`/p/${id}`)
      offerUndo({ text: t('done.saved') })
    } catch (error) {
      // So that what is stored now can be shown beside the conflict.
      if (toProblem(error).code === 'changed-meanwhile')
        await queries.refetchQueries({ queryKey: practiceKey(id) })
      throw error
    }
  }
  return useSend(draft, send)
}
