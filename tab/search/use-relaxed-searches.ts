import { useQueries } from '@tanstack/react-query'
import type { SearchAnswer } from '../../server/contract/search.ts'
import { useClient } from '../api/ClientContext.ts'
import { activeFilters, noFilters, type SearchState, toggleFilter, toQuery } from './search-address.ts'

export interface RelaxedSearch {
  /** What to leave out; null for all filters. */
  readonly without: ReturnType<typeof activeFilters>[number] | null
  readonly state: SearchState
  readonly total: number
}

/** How many hits there would be without each of the filters, most first. Those that would not help are left out. */
export function useRelaxedSearches(state: SearchState): readonly RelaxedSearch[] {
  const client = useClient()
  const active = activeFilters(state)
  const ways = [
    ...active.map(without => ({ without, state: toggleFilter(state, without) })),
    ...(active.length > 1 ? [{ without: null, state: { ...state, filters: noFilters } }] : []),
  ]
  const answers = useQueries({
    queries: ways.map(way => {
      const query = { ...toQuery(way.state), limit: 1 }
      return {
        queryKey: ['search-total', query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          client.get<SearchAnswer>('/search', { query, signal }),
      }
    }),
  })
  return ways
    .map((way, at) => ({ ...way, total: answers[at]?.data?.total ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
}
