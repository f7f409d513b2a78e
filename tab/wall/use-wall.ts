import { useInfiniteQuery } from '@tanstack/react-query'
import type { WALL_PERIODS, Wall } from '../../server/contract/wall.ts'
import { useClient } from '../api/ClientContext.ts'

export type Period = (typeof WALL_PERIODS)[number]

/** Celebrated wins of a lever and a period, latest first, page by page. */
export function useWall(query: { lever?: string; period: Period }) {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: ['wall', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      client.get<Wall>('/wall', { query: { ...query, limit: 24, cursor: pageParam }, signal }),
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: last => last,
  })
}
