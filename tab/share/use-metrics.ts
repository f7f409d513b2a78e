import { useQuery } from '@tanstack/react-query'
import type { Metric } from '../../server/contract/metric.ts'
import { useClient } from '../api/ClientContext.ts'

const none: readonly Metric[] = []

/** The metrics that both sides have defined; none while they are not there: a metric of one's own always does. */
export function useMetrics(): readonly Metric[] {
  const client = useClient()
  const { data = none } = useQuery({
    queryKey: ['metrics'],
    queryFn: async ({ signal }) => (await client.get<{ items: Metric[] }>('/metrics', { signal })).items,
    staleTime: 5 * 60_000,
  })
  return data
}
