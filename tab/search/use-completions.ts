import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Completion, SuggestAnswer } from '../../server/contract/search.ts'
import { useClient } from '../api/ClientContext.ts'
import { usePerson } from '../session/session.ts'
import { useSettled } from '../shared/use-settled.ts'
import { readRecents } from './recent-searches.ts'

/** The answer's own limit is 200. */
const longestQuery = 200
const typingDelayMs = 90

export interface Completions {
  readonly kind: 'recents' | 'suggestions'
  readonly items: readonly Completion[]
}

/** What to offer under the search box: suggestions for what is typed, recent searches when nothing is. */
export function useCompletions(text: string, open: boolean): Completions {
  const client = useClient()
  const { name } = usePerson()
  const q = useSettled(text.trim(), typingDelayMs)
  const asks = open && q !== '' && q.length <= longestQuery
  const { data } = useQuery({
    queryKey: ['suggest', q],
    queryFn: ({ signal }) => client.get<SuggestAnswer>('/suggest', { query: { q }, signal }),
    enabled: asks,
    retry: false,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    if (!open) return { kind: 'suggestions', items: [] }
    if (text.trim() === '')
      return { kind: 'recents', items: readRecents(name).map(recent => ({ text: recent })) }
    const same = text.trim().toLowerCase()
    const items = (data?.items ?? []).filter(item => item.id || item.text.toLowerCase() !== same)
    return { kind: 'suggestions', items }
  }, [open, text, data, name])
}
