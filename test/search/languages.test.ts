import { describe, expect, it } from 'vitest'
import { catalogueOf, entry, request, searchOver } from './entries.ts'

const german = entry({
  id: 'de',
  language: 'de',
  title: 'Kunden nach dem Kongreß anrufen',
  text: 'Die Außendienstmitarbeiter besuchen ihre Kliniken. Das Café war voll.',
})
const english = entry({
  id: 'en',
  title: 'Calling customers',
  text: 'The reps visit their clinics. Die casting.',
})

describe('languages', () => {
  it('find a German text in all its forms, with umlauts and ß', async () => {
    const { ids } = searchOver([german, english])
    for (const q of [
      'kunde',
      'Kongress ',
      'Kongreß ',
      'klinik ',
      'besuche ',
      'café ',
      'Außendienstmitarbeitern ',
    ])
      expect(await ids({ q })).toEqual(['de'])
  })

  it('find an English text among German ones', async () => {
    const { ids } = searchOver([german, english])
    for (const q of ['customer ', 'clinic ', 'call ', 'visiting ']) expect(await ids({ q })).toEqual(['en'])
  })

  it('leave out the stop words of both', async () => {
    const { ids } = searchOver([german, english])
    expect(await ids({ q: 'die und the ' })).toEqual([])
    expect(await ids({ q: 'die klinik ' })).toEqual(['de'])
  })

  it('take English words as they are while nothing is German', async () => {
    const { ids } = searchOver([english])
    expect(await ids({ q: 'die ' })).toEqual(['en'])
  })

  it('compare results of both: a word that both use weighs the same in each', async () => {
    const text = 'Budget'
    const { find } = searchOver([
      entry({ id: 'de', language: 'de', title: 'x', text }),
      entry({ id: 'en', language: 'en', title: 'x', text }),
    ])
    const { hits } = await find({ q: 'budget ', filters: {}, sort: 'relevance', limit: 5, explain: false })
    expect(hits.map(({ score }) => score)).toEqual([1, 1])
  })

  it('read a language that has no analysis of its own as English', async () => {
    const { ids } = searchOver([entry({ id: 'fr', language: 'fr-CH', text: 'Les cliniques' })])
    expect(await ids({ q: 'cliniques ' })).toEqual(['fr'])
  })
})

describe('a practice in two languages', () => {
  const map = entry({ id: 'map', title: 'Draw the channel map', text: 'Who may ask whom. Funnel.' })
  const karte = entry({
    ...{ id: 'karte', language: 'de', translationOf: 'map' },
    ...{ title: 'Die Kanalkarte zeichnen', text: 'Wer wen fragen darf. Funnel.' },
  })
  const other = entry({ id: 'other', title: 'Another map', text: 'Channel and funnel.' })

  it.each([
    ['de', ['karte', 'other']],
    ['en', ['map', 'other']],
    ['fr', ['map', 'other']],
  ])('is listed, counted and found once by a reader of %s', async (language, expected) => {
    const { find } = searchOver([map, karte, other])
    for (const q of ['', 'funnel ']) {
      const { hits, total, facets } = await find(request({ q, language }))
      expect(hits.map(hit => hit.entry.id).sort()).toEqual(expected)
      expect(total).toBe(2)
      expect(facets.kind).toEqual([{ value: 'playbook', count: 2 }])
    }
  })

  it('is found by the words of the other language, too', async () => {
    const { ids } = searchOver([map, karte, other])
    expect(await ids({ q: 'Kanalkarte ', language: 'en' })).toEqual(['karte'])
    expect(await ids({ q: 'draw ', language: 'de' })).toEqual(['map'])
  })

  it('is completed once, and is not like itself', () => {
    const { suggest, similar } = searchOver([map, { ...karte, title: 'Channel map auf Deutsch' }])
    expect(suggest('channel ma', 'de').flatMap(({ id }) => id ?? [])).toEqual(['karte'])
    const text = { title: 'Channel map', body: 'Channel map, funnel, wer wen fragen darf, who may ask whom' }
    expect(similar(text, { limit: 5, language: 'de' }).map(({ id }) => id)).toEqual(['karte'])
    expect(similar(text, { limit: 5, language: 'de', exceptId: 'map' })).toEqual([])
  })

  it('is there for all again once its translation is gone', async () => {
    const search = searchOver([map, karte])
    search.update({ catalogue: catalogueOf([map]), put: [], removed: ['karte'] })
    expect(await search.ids({ language: 'de' })).toEqual(['map'])
  })
})
