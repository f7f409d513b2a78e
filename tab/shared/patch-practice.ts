import type { QueryClient } from '@tanstack/react-query'
import type { PracticeSummary } from '../../server/contract/practice.ts'

type Patch = Partial<Pick<PracticeSummary, 'votes' | 'voted' | 'commonGround' | 'reuses'>>

/** The practice itself, or what says the same in another language: they are voted on together. */
const isPractice = (value: object, id: string): boolean =>
  'votes' in value &&
  (('id' in value && value.id === id) || ('translationOf' in value && value.translationOf === id))

/** The same data with one practice changed wherever it stands; parts without it stay the same objects. */
export function patchPractice(data: unknown, id: string, patch: Patch): unknown {
  if (Array.isArray(data)) {
    const next = data.map(item => patchPractice(item, id, patch))
    return next.some((item, at) => item !== data[at]) ? next : data
  }
  if (typeof data !== 'object' || data === null) return data
  if (isPractice(data, id)) return { ...data, ...patch }
  const entries = Object.entries(data).map(([key, value]) => [key, patchPractice(value, id, patch)] as const)
  const changed = entries.some(([key, value]) => value !== (data as Record<string, unknown>)[key])
  return changed ? Object.fromEntries(entries) : data
}

/** Changes one practice in everything that was read: lists, hits, the page itself. @param id of the original */
export const patchEverywhere = (queries: QueryClient, id: string, patch: Patch) =>
  queries.setQueriesData({}, (data: unknown) => patchPractice(data, id, patch))

/** What lists and counts said is no longer right: somebody published, changed or took back a practice. */
export const refreshLists = (queries: QueryClient) =>
  queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'render' })
