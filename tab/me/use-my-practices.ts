import { useQuery } from '@tanstack/react-query'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'

/** My wins, in every status, or what I voted for. */
export function useMyPractices(which: 'wins' | 'votes') {
  const client = useClient()
  return useQuery({
    queryKey: ['me', which],
    queryFn: async ({ signal }) =>
      (await client.get<{ items: PracticeSummary[] }>(`/me/${which}`, { query: { limit: 100 }, signal }))
        .items,
  })
}
