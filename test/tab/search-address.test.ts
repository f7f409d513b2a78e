import { expect, it } from 'vitest'
import {
  activeFilters,
  noFilters,
  parseSearch,
  searchPath,
  toggleFilter,
  toQuery,
} from '../../tab/search/search-address.ts'

const address = '/search?q=lead+form&kind=win&lever=data-first&lever=joint-funnel&sort=new'
const state = parseSearch(address.slice('/search'.length))

it('reads an address and writes the same one', () => {
  expect(searchPath(state)).toBe(address)
})

it('leaves out what it does not understand', () => {
  const cut = parseSearch('?q=a&kind=poem&side=sales&sort=alphabet&celebrated=maybe&unknown=1')
  expect(searchPath(cut)).toBe('/search?q=a&side=sales')
})

it('chooses a value and takes the choice back', () => {
  const filter = { facet: 'tag', value: 'congress' } as const
  const chosen = toggleFilter(state, filter)
  expect(activeFilters(chosen)).toContainEqual(filter)
  expect(toggleFilter(chosen, filter)).toEqual(state)
})

it('asks for relevance only when there is something to be relevant to', () => {
  expect(toQuery({ q: ' ', filters: noFilters, sort: 'relevance' }).sort).toBeUndefined()
  expect(toQuery({ q: ' leads ', filters: noFilters, sort: 'relevance' })).toMatchObject({
    q: 'leads',
    sort: 'relevance',
  })
})
