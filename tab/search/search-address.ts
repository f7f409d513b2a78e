import type { Facet, Sort } from '../../server/contract/search.ts'

export type SearchSort = Sort | 'relevance'

/** Everything that decides what a search shows; all of it stands in the address. */
export interface SearchState {
  readonly q: string
  readonly filters: Readonly<Record<Facet, readonly string[]>>
  /** Undefined: by relevance when there is a query, else by common ground. */
  readonly sort: SearchSort | undefined
}

export const facets = [
  'kind',
  'celebrated',
  'lever',
  'symptom',
  'side',
  'tag',
] as const satisfies readonly Facet[]

export const sorts = [
  'relevance',
  'common-ground',
  'top',
  'new',
  'reused',
  'trending',
] as const satisfies readonly SearchSort[]

const allowed: Partial<Record<Facet, readonly string[]>> = {
  kind: ['playbook', 'win'],
  side: ['marketing', 'sales', 'other'],
  celebrated: ['true'],
}

function readFacet(search: URLSearchParams, facet: Facet): readonly string[] {
  const values = [...new Set(search.getAll(facet))].filter(Boolean)
  return allowed[facet] ? values.filter(value => allowed[facet]?.includes(value)) : values
}

/** Reads an address, leaving out what it does not understand: links get cut and edited. */
export function parseSearch(text: string): SearchState {
  const search = new URLSearchParams(text)
  const sort = sorts.find(known => known === search.get('sort'))
  return {
    q: search.get('q') ?? '',
    filters: {
      kind: readFacet(search, 'kind'),
      celebrated: readFacet(search, 'celebrated'),
      lever: readFacet(search, 'lever'),
      symptom: readFacet(search, 'symptom'),
      side: readFacet(search, 'side'),
      tag: readFacet(search, 'tag'),
    },
    sort,
  }
}

/** The address of a search. The inverse of `parseSearch`. */
export function searchPath({ q, filters, sort }: Partial<SearchState>): string {
  const search = new URLSearchParams()
  if (q) search.set('q', q)
  for (const facet of facets) for (const value of filters?.[facet] ?? []) search.append(facet, value)
  if (sort) search.set('sort', sort)
  const text = search.toString()
  return text ? `/search?${text}` : '/search'
}

export const noFilters = parseSearch('').filters

/** Every chosen value, in the order in which it is shown. */
export const activeFilters = ({ filters }: Pick<SearchState, 'filters'>) =>
  facets.flatMap(facet => filters[facet].map(value => ({ facet, value })))
export type ActiveFilter = ReturnType<typeof activeFilters>[number]

/** Chooses a value of a facet, or takes the choice back. */
export function toggleFilter(state: SearchState, { facet, value }: ActiveFilter): SearchState {
  const values = state.filters[facet]
  const next = values.includes(value) ? values.filter(other => other !== value) : [...values, value]
  return { ...state, filters: { ...state.filters, [facet]: next } }
}

/** The state as the API's query. */
export const toQuery = ({ q, filters, sort }: SearchState) => ({
  q: q.trim(),
  ...filters,
  sort: sort === 'relevance' && !q.trim() ? undefined : sort,
})
