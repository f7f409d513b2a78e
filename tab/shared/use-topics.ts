import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Topic } from '../../server/contract/taxonomy.ts'
import { useClient } from '../api/ClientContext.ts'

export type TopicKind = 'lever' | 'symptom'

const paths: Readonly<Record<TopicKind, string>> = { lever: '/levers', symptom: '/symptoms' }

export const topicPath = (kind: TopicKind, id: string) => `${paths[kind]}/${id}`

/** All levers, or all symptoms, in their order. They hardly ever change. */
export function useTopics(kind: TopicKind): UseQueryResult<readonly Topic[]> {
  const client = useClient()
  return useQuery({
    queryKey: ['topics', kind],
    queryFn: async ({ signal }) => (await client.get<{ items: Topic[] }>(paths[kind], { signal })).items,
    staleTime: 5 * 60_000,
  })
}

/** A topic's title; its id while the titles are not there yet. */
export function useTopicTitle(kind: TopicKind): (id: string) => string {
  const { data } = useTopics(kind)
  return id => data?.find(topic => topic.id === id)?.title ?? id
}
