import { describe, expect, it } from 'vitest'
import { NO_SYNONYMS } from '../../server/search/analysis/synonyms.ts'
import { createSearch } from '../../server/search/create-search.ts'
import { catalogueOf, entry, NOW_MS, request, searchOver } from './entries.ts'
import { randomDocuments } from './random-texts.ts'

const practices = [
  entry({
    id: 'pricing',
    title: 'Pricing workshop',
    text: 'How Marketing and Sales agree on prices before a tender.',
  }),
  entry({
    id: 'prices',
    title: 'Prices in the tender',
    text: 'Sales and Marketing agree on the prices of a tender first.',
  }),
  entry({
    id: 'visit',
    title: 'A day in the field',
    text: 'The product manager visits a hospital with the rep.',
  }),
]

describe('search', () => {
  it('finds in the title, the summary, the text and the tags', async () => {
    const { ids } = searchOver([
      entry({ id: 'a', title: 'one', summary: 'two', text: 'three', tags: ['four'] }),
    ])
    for (const q of ['one', 'two', 'three', 'four']) expect(await ids({ q })).toEqual(['a'])
  })

  it('finds what was put, no longer what was removed, and what was edited by its new words only', async () => {
    const search = searchOver(practices)
    const edited = { ...practices[0]!, title: 'Discount workshop', text: 'Discounts.' }
    const next = [edited, practices[1]!]
    search.update({ catalogue: catalogueOf(next), put: [edited], removed: ['visit'] })
    expect(await search.ids({ q: 'hospital ' })).toEqual([])
    expect(await search.ids({ q: 'discount ' })).toEqual(['pricing'])
    expect(await search.ids({ q: 'workshop tender ' })).toContain('prices')
    expect(await search.ids({ q: 'prices ' })).toEqual(['prices'])
  })

  it('answers with the entries of the present edition, votes included', async () => {
    const search = searchOver(practices)
    const voted = practices.map(practice => ({ ...practice, votes: { marketing: 1, sales: 2, other: 0 } }))
    search.update({ catalogue: catalogueOf(voted), put: [], removed: [] })
    const { hits } = await search.find(request({ q: 'hospital ' }))
    expect(hits[0]!.entry.votes.sales).toBe(2)
  })

  it('gives the best result the score 1 before rankers, and no other more', async () => {
    const { find } = searchOver(practices)
    const scores = (await find(request({ q: 'prices tender ' }))).hits.map(({ score }) => score)
    expect(scores[0]).toBe(1)
    expect([...scores].sort((a, b) => b - a)).toEqual(scores)
  })

  it('completes what is typed: titles first, with their id, then words', () => {
    const { suggest } = searchOver(practices)
    expect(suggest('pri')).toEqual(
      [
        { text: 'Prices in the tender', id: 'prices' },
        { text: 'Pricing workshop', id: 'pricing' },
        { text: 'price' },
      ].map(item => (item.id ? item : expect.objectContaining({ text: expect.stringMatching(/^pric/) }))),
    )
    expect(suggest('prices tend')[0]).toEqual({ text: 'Prices in the tender', id: 'prices' })
    expect(suggest('agree on hosp')).toEqual([{ text: 'agree on hospital' }])
    expect(suggest('')).toEqual([])
    expect(suggest('zzz')).toEqual([])
  })

  it('offers at most eight completions', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      entry({ id: `p${at}`, title: `Market ${at}`, text: `marketx${at}` }),
    )
    const { suggest } = searchOver(many)
    expect(suggest('mark')).toHaveLength(8)
    expect(suggest('mark').filter(({ id }) => id)).toHaveLength(5)
  })

  it('finds practices that are like a text, and none that merely share a word', () => {
    const { similar } = searchOver([
      ...practices,
      ...randomDocuments(50, 31).map(({ id, title, body }) => entry({ id, title, text: body })),
    ])
    const draft = {
      title: 'Agreeing prices for a tender',
      body: 'Marketing and Sales agree on prices first.',
    }
    expect(similar(draft, { limit: 3 }).map(({ id }) => id)).toEqual(['prices', 'pricing'])
    expect(similar(draft, { limit: 3, exceptId: 'prices' }).map(({ id }) => id)).toEqual(['pricing'])
    expect(similar({ title: 'A holiday', body: 'We went to the sea with the rep.' }, { limit: 3 })).toEqual(
      [],
    )
  })

  it('goes on from a snapshot: finds the same, and drops what is no longer there', async () => {
    const before = searchOver(practices)
    const left = practices.slice(0, 2)
    const after = createSearch({
      rankers: () => [],
      synonyms: () => NO_SYNONYMS,
      now: () => NOW_MS,
      snapshot: before.snapshot(),
    })
    after.update({ catalogue: catalogueOf(left), put: left, removed: [] })
    expect((await after.find(request({ q: 'prices ' }))).total).toBe(2)
    expect((await after.find(request({ q: 'hospital ' }))).total).toBe(0)
    expect((await after.find(request())).total).toBe(2)
  })

  it('answers while a large collection merges in the background, and the same when it is done', async () => {
    const many = randomDocuments(900, 41).map(({ id, title, body }) => entry({ id, title, text: body }))
    const search = searchOver(many.slice(0, 800))
    search.update({ catalogue: catalogueOf(many), put: many.slice(800), removed: [] })
    const during = await search.find(request({ q: 'budget ', limit: 100 }))
    await new Promise(resolve => setTimeout(resolve, 200))
    const after = await search.find(request({ q: 'budget ', limit: 100 }))
    expect(after.total).toBe(during.total)
  })
})
