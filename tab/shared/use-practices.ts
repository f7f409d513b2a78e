import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'
import type { QueryValue } from '../api/client.ts'

export interface PracticeList {
  readonly items: readonly PracticeSummary[]
  readonly total: number
  readonly nextCursor: string | null
}

/** The first practices of a list: `GET /api/practices` with this query. */
export function usePractices(query: Readonly<Record<string, QueryValue>>): UseQueryResult<PracticeList> {
  const client = useClient()
  return useQuery({
    queryKey: ['practices', query],
    queryFn: ({ signal }) => client.get<PracticeList>('/practices', { query, signal }),
  })
}
