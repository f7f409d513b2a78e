import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { PULSE_SIDES, type Pulse, type PulseInput } from '../../server/contract/pulse.ts'
import type { Side } from '../../server/contract/taxonomy.ts'
import { toProblem } from '../api/api-problem.ts'
import { useClient } from '../api/ClientContext.ts'

const key = ['pulse']

export function usePulse() {
  const client = useClient()
  return useQuery({ queryKey: key, queryFn: ({ signal }) => client.get<Pulse>('/pulse', { signal }) })
}

/** Whether people of this side answer, or only read. */
export const isAsked = (side: Side | null): boolean => PULSE_SIDES.some(asked => asked === side)

/** Sends an answer. One that had arrived before, unheard, shows as answered: the server counts a person once. */
export function useSendPulse() {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: PulseInput) => client.request<Pulse>('POST', '/pulse', { body: input }),
    onSuccess: pulse => queries.setQueryData(key, pulse),
    onError: error =>
      ['pulse-answered', 'pulse-over'].includes(toProblem(error).code)
        ? queries.invalidateQueries({ queryKey: key })
        : undefined,
  })
}
