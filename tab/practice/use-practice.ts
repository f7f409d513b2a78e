import { useQuery } from '@tanstack/react-query'
import type { Practice, PracticeSummary } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'

export const practiceKey = (id: string) => ['practice', id] as const

export const practicePath = (id: string) => `/practices/${encodeURIComponent(id)}`

export function usePractice(id: string, enabled = true) {
  const client = useClient()
  return useQuery({
    queryKey: practiceKey(id),
    queryFn: ({ signal }) => client.get<Practice>(practicePath(id), { signal }),
    enabled,
  })
}

export function useSimilar(id: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['similar', id],
    queryFn: async ({ signal }) =>
      (await client.get<{ items: PracticeSummary[] }>(`${practicePath(id)}/similar`, { signal })).items,
  })
}
