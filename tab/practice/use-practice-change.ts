import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Practice } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'
import type { Client } from '../api/client.ts'
import { refreshLists } from '../shared/patch-practice.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import { practiceKey } from './use-practice.ts'

interface Change<T> {
  readonly send: (client: Client, input: T) => Promise<Practice>
  readonly onDone?: (practice: Practice, input: T) => void
  /** What to say when it was refused, with the reason. */
  readonly failed: (reason: string) => string
}

/** A step in a practice's life: sent, shown wherever the practice stands, and explained when it is refused. */
export function usePracticeChange<T = void>({ send, onDone, failed }: Change<T>) {
  const client = useClient()
  const queries = useQueryClient()
  const offerUndo = useUndo()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: (input: T) => send(client, input),
    onSuccess: (practice, input) => {
      queries.setQueryData(practiceKey(practice.id), practice)
      void refreshLists(queries)
      onDone?.(practice, input)
    },
    onError: error => offerUndo({ text: failed(problemText(error)) }),
  })
}
