import type { Catalogue, Entry, VotesBySide } from '../../server/catalogue/entry.ts'
import { NO_SYNONYMS, type Synonyms } from '../../server/search/analysis/synonyms.ts'
import { createSearch, type SearchOptions } from '../../server/search/create-search.ts'
import type { Ranker } from '../../server/search/ranker.ts'
import type { SearchRequest } from '../../server/search/search.ts'

export const NOW_MS = Date.parse('2026-11-01T00:00:00Z')

/** A practice of which only the id matters. */
export const entry = (fields: Partial<Entry> & { id: string }): Entry => ({
  kind: 'playbook',
  status: 'published',
  source: 'content',
  title: `Practice ${fields.id}`,
  summary: '',
  html: '',
  text: '',
  language: 'en',
  levers: [],
  symptoms: [],
  sides: [],
  tags: [],
  contributors: [],
  example: false,
  coSigned: false,
  celebrated: false,
  votes: { marketing: 0, sales: 0, other: 0 },
  reuses: { worked: 0, partly: 0, didNotWork: 0 },
  createdAt: '2026-10-01T00:00:00.000Z',
  updatedAt: '2026-10-01T00:00:00.000Z',
  version: 1,
  ...fields,
})

const NOBODY: VotesBySide = { marketing: 0, sales: 0, other: 0 }

export const catalogueOf = (entries: readonly Entry[], activeVoters = NOBODY): Catalogue => ({
  levers: [],
  symptoms: [],
  practices: new Map(entries.map(practice => [practice.id, practice])),
  unpublished: new Map(),
  activeVoters,
})

export const request = (fields: Partial<SearchRequest> = {}): SearchRequest => ({
  q: '',
  filters: {},
  sort: 'relevance',
  limit: 20,
  explain: false,
  ...fields,
})

interface Setup extends Partial<Omit<SearchOptions, 'rankers' | 'synonyms'>> {
  readonly rankers?: readonly Ranker[] | SearchOptions['rankers']
  readonly synonyms?: Synonyms
  readonly activeVoters?: VotesBySide
}

/** A search over some entries, without rankers or synonyms unless they are given. */
export function searchOver(
  entries: readonly Entry[],
  { rankers = [], synonyms = NO_SYNONYMS, activeVoters, ...options }: Setup = {},
) {
  const search = createSearch({
    rankers: typeof rankers === 'function' ? rankers : () => rankers,
    synonyms: () => synonyms,
    now: () => NOW_MS,
    ...options,
  })
  search.update({ catalogue: catalogueOf(entries, activeVoters), put: entries, removed: [] })
  const ids = async (fields: Partial<SearchRequest>) =>
    (await search.find(request(fields))).hits.map(hit => hit.entry.id)
  return { ...search, ids }
}

/** A ranker that counts one input, or whatever `score` says. */
export const ranker = (fields: Partial<Ranker> & { id: string }): Ranker => ({
  label: fields.id,
  inputs: ['marketingVotes'],
  range: [0, 1],
  weight: 0.2,
  when: 'both',
  score: async ({ inputs }) => inputs.marketingVotes,
  ...fields,
})
