import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isSynonymProblem, parseSynonyms, type Synonyms } from '../../server/search/analysis/synonyms.ts'
import { createSearch } from '../../server/search/create-search.ts'
import { catalogueOf, entry, NOW_MS, request } from './entries.ts'

const shipped = readFileSync(new URL('../../content/synonyms.yaml', import.meta.url), 'utf8')

describe('the synonyms file', () => {
  it('is read into groups, with compounds as one word and as two, and words to keep', () => {
    const text = 'synonyms:\n  - [KOL, key opinion leader]\ncompounds: [follow-up]\nkeep: [IT]\n'
    expect(parseSynonyms(text)).toEqual({
      groups: [
        ['KOL', 'key opinion leader'],
        ['followup', 'follow up'],
      ],
      keep: ['IT'],
    })
    expect(parseSynonyms('')).toEqual({ groups: [], keep: [] })
  })

  it('as shipped has no problem and knows the words of the domain', () => {
    const synonyms = parseSynonyms(shipped) as Synonyms
    expect(isSynonymProblem(synonyms)).toBe(false)
    const short = synonyms.groups.map(([first]) => first)
    expect(short).toEqual(
      expect.arrayContaining(['KOL', 'HCP', 'MQL', 'SQL', 'SAL', 'SLA', 'PM', 'CRM', 'followup']),
    )
    expect(synonyms.keep).toEqual(['IT', 'US', 'C#'])
  })

  it.each([
    ['broken YAML', 'synonyms: [\n', 2],
    ['a group of one', 'synonyms:\n  - [KOL, key]\n  - [HCP]\n', 3],
    ['a number', 'keep:\n  - IT\n  - 7\n', 3],
    ['a compound without a hyphen', 'compounds: [followup]\n', 1],
    ['an unknown key', 'keep: []\nsynonym: []\n', 2],
    ['a list', '- a\n', 1],
    ['a text for a list', 'keep: IT\n', 1],
    ['aliases', 'keep: &a [IT]\ncompounds: *a\n', 1],
    ['a key twice', 'keep: []\nkeep: []\n', 2],
  ])('with %s is a problem with its place', (_, text, line) => {
    const problem = parseSynonyms(text)
    expect(problem).toMatchObject({ line, column: expect.any(Number), message: expect.any(String) })
  })

  it('takes effect with the next update, when it has changed', async () => {
    let synonyms: Synonyms = { groups: [], keep: [] }
    const practices = [entry({ id: 'a', text: 'Two key opinion leaders.' })]
    const search = createSearch({ rankers: () => [], synonyms: () => synonyms, now: () => NOW_MS })
    const total = async () => (await search.find(request({ q: 'kol ' }))).total
    search.update({ catalogue: catalogueOf(practices), put: practices, removed: [] })
    expect(await total()).toBe(0)
    synonyms = { groups: [['KOL', 'key opinion leader']], keep: [] }
    search.update({ catalogue: catalogueOf(practices), put: [], removed: [] })
    expect(await total()).toBe(1)
  })
})
