import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import type { ReuseAnswer, ReuseInput } from '../../server/contract/reuse.ts'
import { useClient } from '../api/ClientContext.ts'
import { practicePath } from '../practice/use-practice.ts'
import { patchEverywhere } from '../shared/patch-practice.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import { reusesKey } from './use-reuses.ts'

type Reused = Pick<PracticeSummary, 'id' | 'translationOf'>

interface Options {
  /** What was told before, to go back to. */
  readonly before: ReuseInput | null
  readonly onDone?: () => void
}

/** Says that we tried it, or takes that back with null; either can be undone within 10 s. */
export function useTellReuse({ id, translationOf }: Reused, { before, onDone }: Options) {
  const client = useClient()
  const queries = useQueryClient()
  const { t } = useTranslation('reuse')
  const offerUndo = useUndo()
  const problemText = useProblemText()
  const path = `${practicePath(id)}/reuses`
  const mutation = useMutation({
    scope: { id: `reuse ${id}` },
    mutationFn: (body: ReuseInput | null) =>
      body
        ? client.request<ReuseAnswer>('POST', path, { body })
        : client.request<ReuseAnswer>('DELETE', path),
    onSuccess: ({ reuses }, body) => {
      patchEverywhere(queries, translationOf ?? id, { reuses })
      void queries.invalidateQueries({ queryKey: reusesKey(id) })
      offerUndo({ text: t(body ? 'saved' : 'takenBack'), undo: () => mutation.mutate(before) })
      onDone?.()
    },
    onError: error => offerUndo({ text: t('failed', { reason: problemText(error) }) }),
  })
  return mutation
}
