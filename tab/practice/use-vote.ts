import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Practice, VoteAnswer } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'
import { usePerson } from '../session/session.ts'
import { patchEverywhere } from '../shared/patch-practice.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import { countVote } from './count-vote.ts'
import { practicePath } from './use-practice.ts'

/** Votes, or takes the vote back: shown at once, put right by the answer, rolled back when refused, undone within 10 s. */
export function useVote(practice: Practice) {
  const client = useClient()
  const queries = useQueryClient()
  const { side } = usePerson()
  const { t } = useTranslation('practice')
  const offerUndo = useUndo()
  const problemText = useProblemText()
  const { id } = practice
  const original = practice.translationOf ?? id

  const mutation = useMutation({
    // One after the other: a vote and its undo must arrive in the order in which they were made.
    scope: { id: `vote ${id}` },
    mutationFn: (voted: boolean) =>
      client.request<VoteAnswer>(voted ? 'PUT' : 'DELETE', `${practicePath(id)}/vote`),
    onMutate: async voted => {
      await queries.cancelQueries({ queryKey: ['practice', id] })
      const { votes, commonGround } = practice
      const before = { votes, commonGround, voted: practice.voted }
      if (side && voted !== practice.voted)
        patchEverywhere(queries, original, { votes: countVote(votes, side, voted ? 1 : -1), voted })
      return before
    },
    onError: (error, _, before) => {
      if (before) patchEverywhere(queries, original, before)
      offerUndo({ text: t('vote.failed', { reason: problemText(error) }) })
    },
    onSuccess: (answer, voted) => {
      patchEverywhere(queries, original, answer)
      void queries.invalidateQueries({ queryKey: ['me', 'votes'] })
      const text = t(voted ? 'vote.voted' : 'vote.takenBack')
      offerUndo({ text, undo: () => mutation.mutate(!voted) })
    },
  })
  return mutation
}
