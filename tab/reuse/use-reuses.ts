import { useInfiniteQuery } from '@tanstack/react-query'
import type { Outcome, ReuseList } from '../../server/contract/reuse.ts'
import type { Side } from '../../server/contract/taxonomy.ts'
import { useClient } from '../api/ClientContext.ts'
import { practicePath } from '../practice/use-practice.ts'

export interface ReuseFilter {
  readonly side?: Side
  readonly outcome?: Outcome
}

export const reusesKey = (id: string) => ['reuses', id] as const

/** Who tried a practice and how it went, latest first, page by page. */
export function useReuses(id: string, filter: ReuseFilter, enabled = true) {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: [...reusesKey(id), filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.get<ReuseList>(`${practicePath(id)}/reuses`, {
        query: { ...filter, limit: 50, cursor: pageParam },
        signal,
      }),
    getNextPageParam: page => page.nextCursor ?? undefined,
    enabled,
    placeholderData: last => last,
  })
}
