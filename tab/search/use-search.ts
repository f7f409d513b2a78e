import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { SearchAnswer } from '../../server/contract/search.ts'
import { useClient } from '../api/ClientContext.ts'
import { type SearchState, toQuery } from './search-address.ts'

const pageSize = 20

/**
 * The hits for a state, page by page. Each key asks at once: an answer takes a few milliseconds, and a new key cancels the last question. While new ones are on their way the last ones stay. Each state has its own entry
 * in the cache, so an answer that comes late cannot take the place of a newer one.
 */
export function useSearch(state: SearchState) {
  const client = useClient()
  const query = toQuery(state)
  return useInfiniteQuery({
    queryKey: ['search', query],
    queryFn: ({ pageParam, signal }) =>
      client.get<SearchAnswer>('/search', {
        query: { ...query, limit: pageSize, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}
export type Search = ReturnType<typeof useSearch>
