import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../server/catalogue/entry.ts'
import { FACETS, type Facet, type Filters } from '../../server/contract/search.ts'
import { LEVERS, SIDES, SYMPTOMS } from '../../server/contract/taxonomy.ts'
import { catalogueOf, entry, request, searchOver } from './entries.ts'

const TAGS = ['pricing', 'congress', 'a b', 'constructor']
const kinds = fc.constantFrom('playbook' as const, 'win' as const)
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })

const facetFields = fc.record({
  kind: kinds,
  levers: some(LEVERS),
  symptoms: some(SYMPTOMS),
  sides: some(SIDES),
  tags: some(TAGS),
  celebrated: fc.boolean(),
  text: fc.constantFrom('market', 'budget', 'market budget'),
})
const entries = fc
  .array(facetFields, { maxLength: 25 })
  .map(all => all.map((fields, at) => entry({ id: `p${at}`, ...fields })))
const filters = fc.record(
  {
    kind: fc.uniqueArray(kinds, { maxLength: 2 }),
    lever: some(LEVERS),
    symptom: some(SYMPTOMS),
    side: some(SIDES),
    tag: some([...TAGS, 'no such tag']),
    celebrated: fc.boolean(),
  },
  { requiredKeys: [] },
)

const valuesOf = (practice: Entry): Record<Facet, readonly string[]> => ({
  kind: [practice.kind],
  lever: practice.levers,
  symptom: practice.symptoms,
  side: practice.sides,
  tag: practice.tags,
  celebrated: [`${practice.celebrated}`],
})

const choiceOf = (chosen: Filters, facet: Facet): readonly string[] => {
  const choice = chosen[facet]
  return typeof choice === 'boolean' ? [`${choice}`] : (choice ?? [])
}

const passes = (practice: Entry, chosen: Filters, facets: readonly Facet[]) =>
  facets.every(facet => {
    const choice = choiceOf(chosen, facet)
    return choice.length === 0 || valuesOf(practice)[facet].some(value => choice.includes(value))
  })

/** Counts by trying every practice against all filters but the facet's own. */
function countNaively(practices: readonly Entry[], chosen: Filters, facet: Facet): Map<string, number> {
  const others = FACETS.filter(other => other !== facet)
  const counts = new Map(choiceOf(chosen, facet).map(value => [value, 0]))
  for (const practice of practices.filter(p => passes(p, chosen, others)))
    for (const value of valuesOf(practice)[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describe('facets', () => {
  it('count exactly what is found, each as if its own choice were not made', async () => {
    await fc.assert(
      fc.asyncProperty(entries, filters, fc.constantFrom('', 'market '), async (practices, chosen, q) => {
        const { find } = searchOver(practices)
        const { facets, total } = await find(request({ q, filters: chosen }))
        const matching = practices.filter(({ text }) => text.includes(q.trim()))
        expect(total).toBe(matching.filter(p => passes(p, chosen, FACETS)).length)
        for (const facet of FACETS) {
          const expected = countNaively(matching, chosen, facet)
          const known = [...expected].filter(([value]) =>
            practices.some(p => valuesOf(p)[facet].includes(value)),
          )
          expect(new Map(facets[facet].map(({ value, count }) => [value, count]))).toEqual(new Map(known))
        }
      }),
      { numRuns: 150, seed: 20261104 },
    )
  })

  it('list the most frequent values first', async () => {
    const { find } = searchOver([
      entry({ id: 'a', tags: ['rare', 'common'] }),
      entry({ id: 'b', tags: ['common'] }),
      entry({ id: 'c', tags: ['also rare'] }),
    ])
    const { facets } = await find(request())
    expect(facets.tag.map(({ value }) => value)).toEqual(['common', 'also rare', 'rare'])
  })

  it.each([true, false])(
    'follow what changes without the text, as a co-signature does, told which (%s) or not',
    async hint => {
      const win = entry({ id: 'win', kind: 'win' })
      const search = searchOver([win])
      const celebrated = {
        ...win,
        celebrated: true,
        levers: ['blame', 'data-first', 'more-contact'] as never,
      }
      await search.find(request())
      search.update({
        catalogue: catalogueOf([celebrated]),
        put: [],
        removed: [],
        ...(hint && { changed: ['win'] }),
      })
      const { total, facets } = await search.find(request({ filters: { celebrated: true } }))
      expect(total).toBe(1)
      expect(facets.lever).toHaveLength(3)
    },
  )
})
