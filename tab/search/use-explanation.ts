import { useQuery } from '@tanstack/react-query'
import type { Explanation, SearchAnswer } from '../../server/contract/search.ts'
import { useClient } from '../api/ClientContext.ts'
import { type SearchState, toQuery } from './search-address.ts'

const deepest = 100

/** Why a hit stands where it stands; null when it is too far down to be explained. Asked for only once it is opened. */
export function useExplanation(state: SearchState, id: string, isOpen: boolean) {
  const client = useClient()
  const query = toQuery(state)
  return useQuery({
    queryKey: ['explanation', query],
    queryFn: async ({ signal }) =>
      (
        await client.get<SearchAnswer>('/search', {
          query: { ...query, limit: deepest, explain: true },
          signal,
        })
      ).items,
    select: (items): Explanation | null => items.find(hit => hit.practice.id === id)?.explanation ?? null,
    enabled: isOpen,
  })
}
