import { useQuery } from '@tanstack/react-query'
import type { CurationCount } from '../../server/contract/curation.ts'
import { useClient } from '../api/ClientContext.ts'

const everyMs = 60_000

export const curationKey = ['curation'] as const

/** How much waits for a curator. */
export function useCurationCount(enabled: boolean): number {
  const client = useClient()
  const { data } = useQuery({
    queryKey: [...curationKey, 'count'],
    queryFn: ({ signal }) => client.get<CurationCount>('/curation/count', { signal }),
    refetchInterval: everyMs,
    enabled,
  })
  return data ? data.waiting + data.reports : 0
}
