import { describe, expect, it } from 'vitest'
import type { Synonyms } from '../../server/search/analysis/synonyms.ts'
import { entry, request, searchOver } from './entries.ts'

const practices = [
  entry({ id: 'pricing', title: 'Pricing workshop', text: 'How we agree on a price.' }),
  entry({ id: 'pruning', title: 'Pruning the pipeline', text: 'Old leads go.' }),
  entry({ id: 'visit', title: 'A day in the field', text: 'Visits with a surgeon, follow-up on Monday.' }),
]

const synonyms: Synonyms = {
  groups: [
    ['KOL', 'key opinion leader'],
    ['followup', 'follow up'],
  ],
  keep: ['IT', 'US', 'C#'],
}

describe('a query', () => {
  it('finds a word in all its forms, whatever its case and the punctuation around it', async () => {
    const { ids } = searchOver(practices)
    for (const q of ['visit', 'Visiting ', '"VISITS?"', '(visits!)'])
      expect(await ids({ q })).toEqual(['visit'])
  })

  it('takes a known word as it is, though others are near', async () => {
    const { ids } = searchOver([...practices, entry({ id: 'prize', title: 'A prize' })])
    expect(await ids({ q: 'prize ' })).toEqual(['prize'])
  })

  it('searches near words for an unknown one, the likeliest first', async () => {
    const { ids } = searchOver(practices)
    expect(await ids({ q: 'surgoen ' })).toEqual(['visit'])
    expect((await ids({ q: 'prcing workshop ' }))[0]).toBe('pricing')
  })

  it('allows no typo in two letters, one from three, two from eight', async () => {
    const { ids } = searchOver([entry({ id: 'a', title: 'Ox cat workshop' })])
    expect(await ids({ q: 'oy ' })).toEqual([])
    expect(await ids({ q: 'cet ' })).toEqual(['a'])
    expect(await ids({ q: 'cetx ' })).toEqual([])
    expect(await ids({ q: 'wrokshpo ' })).toEqual(['a'])
  })

  it('completes the last word while it is being typed, and no longer after a space', async () => {
    const { ids } = searchOver(practices)
    expect(await ids({ q: 'surg' })).toEqual(['visit'])
    expect(await ids({ q: 'surg ' })).toEqual([])
    expect(await ids({ q: 's' })).toEqual([])
  })

  it('finds a phrase in quotes only as it stands', async () => {
    const { ids } = searchOver([...practices, entry({ id: 'other', text: 'A price that we agree on.' })])
    expect(await ids({ q: '"agree on a price"' })).toEqual(['pricing'])
    expect(await ids({ q: '"price agree"' })).toEqual([])
    expect(await ids({ q: '“agree on”' })).toHaveLength(2)
  })

  it('leaves out what stands after a minus', async () => {
    const { ids } = searchOver(practices)
    expect(await ids({ q: 'pipeline pricing -workshop' })).toEqual(['pruning'])
    expect(await ids({ q: 'pipeline pricing -"a price"' })).toEqual(['pruning'])
    expect((await ids({ q: '-workshop' })).sort()).toEqual(['pruning', 'visit'])
  })

  it('knows synonyms in both directions, of one word and of several', async () => {
    const { ids } = searchOver(
      [
        entry({ id: 'short', text: 'Our KOLs agree.' }),
        entry({ id: 'long', text: 'Two key opinion leaders agree.' }),
      ],
      { synonyms },
    )
    for (const q of ['kol ', 'KOLs ', 'key opinion leader '])
      expect((await ids({ q })).sort()).toEqual(['long', 'short'])
    expect(await ids({ q: 'opinion ' })).toEqual(['long'])
  })

  it('takes a compound with a hyphen, with a space and as one word for the same', async () => {
    const texts = ['The follow-up call', 'The follow up call', 'The followup call']
    const { ids } = searchOver(
      texts.map((text, at) => entry({ id: `${at}`, text })),
      { synonyms },
    )
    for (const q of ['follow-up', 'follow up', 'followup']) expect(await ids({ q })).toHaveLength(3)
  })

  it('keeps words that would be dropped or cut: IT, US, C#', async () => {
    const { ids } = searchOver(
      [
        entry({ id: 'department', text: 'The IT department writes C#.' }),
        entry({ id: 'country', text: 'The US market.' }),
        entry({ id: 'neither', text: 'Ask us about it, in C major.' }),
      ],
      { synonyms },
    )
    expect(await ids({ q: 'IT' })).toEqual(['department'])
    expect(await ids({ q: 'it' })).toEqual(['department'])
    expect(await ids({ q: 'US market' })).toEqual(['country'])
    expect(await ids({ q: 'c#' })).toEqual(['department'])
    expect(await ids({ q: 'market department -c#' })).toEqual(['country'])
  })

  it('puts a practice first whose title is meant over one that only mentions the words', async () => {
    const text = 'The funnel review of the region. A funnel review. Another funnel review.'
    const { ids } = searchOver([
      entry({ id: 'mentions', title: 'Notes', text }),
      entry({ id: 'meant', title: 'Funnel review', text: 'How it is done.' }),
    ])
    expect(await ids({ q: 'funnel review ' })).toEqual(['meant', 'mentions'])
  })

  it('asks "did you mean" only when that finds more', async () => {
    const { find } = searchOver(practices)
    expect((await find(request({ q: 'Pricng for a surgoen ' }))).suggestion).toBe('pricing for a surgeon ')
    expect((await find(request({ q: 'pricing ' }))).suggestion).toBeUndefined()
    expect((await find(request({ q: 'xyzzyx ' }))).suggestion).toBeUndefined()
    expect((await find(request({ q: 'workshop wrkshop ' }))).suggestion).toBeUndefined()
  })
})
