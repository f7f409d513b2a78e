import { describe, expect, it } from 'vitest'
import { entry, searchOver } from './entries.ts'

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
