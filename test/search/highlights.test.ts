import { describe, expect, it } from 'vitest'
import type { Entry } from '../../server/catalogue/entry.ts'
import type { Synonyms } from '../../server/search/analysis/synonyms.ts'
import { entry, request, searchOver } from './entries.ts'

const firstHit = async (practice: Entry, q: string, synonyms?: Synonyms) => {
  const { find } = searchOver([practice], synonyms ? { synonyms } : {})
  const hit = (await find(request({ q }))).hits[0]!
  const marked = (text: string, ranges: readonly (readonly [number, number])[]) =>
    ranges.map(([start, end]) => text.slice(start, end))
  return {
    ...hit,
    title: marked(hit.entry.title, hit.highlights.title),
    marked: marked(hit.snippet, hit.highlights.snippet),
  }
}

describe('highlights', () => {
  it('mark whole words in all their forms, in the title and in the snippet', async () => {
    const practice = entry({ id: 'a', title: 'Visiting surgeons', text: 'A visit. We visited a (Surgeon).' })
    const { title, marked } = await firstHit(practice, 'visits surgeon ')
    expect(title).toEqual(['Visiting', 'surgeons'])
    expect(marked).toEqual(['visit', 'visited', 'Surgeon'])
  })

  it('mark near words, completions and synonyms too', async () => {
    const synonyms = { groups: [['KOL', 'key opinion leader']], keep: [] }
    const practice = entry({
      id: 'a',
      title: 'x',
      text: 'Two key opinion leaders in a workshop about pricing.',
    })
    expect((await firstHit(practice, 'wrkshop kol pric', synonyms)).marked).toEqual([
      'key opinion leaders',
      'workshop',
      'pricing',
    ])
  })

  it('are right after characters of two units, and after ones that grow when lowered', async () => {
    const practice = entry({ id: 'a', title: '🦓 İİ café visit', text: '👩‍⚕️ İstanbul cafe\u0301 visit' })
    const { title, marked } = await firstHit(practice, 'café visit ')
    expect(title).toEqual(['café', 'visit'])
    expect(marked).toEqual(['cafe\u0301', 'visit'])
  })

  it('stay on their words where lines of the text are joined into one', async () => {
    const text = 'The situation\n\nA surgeon waits.\nWho · Surgeon\nWhen'
    const { snippet, marked } = await firstHit(entry({ id: 'a', text }), 'surgeon ')
    expect(snippet).toBe('The situation · A surgeon waits. · Who · Surgeon · When')
    expect(marked).toEqual(['surgeon', 'Surgeon'])
  })

  it('show the passage that holds most of the words, at most 240 characters of it', async () => {
    const filler = 'Nothing of interest stands here at all. '.repeat(20)
    const text = `${filler}A surgeon was here. ${filler}The surgeon saw the new device at the congress. ${filler}`
    const { snippet, marked } = await firstHit(entry({ id: 'a', text }), 'surgeon device congress ')
    expect(marked).toEqual(['surgeon', 'device', 'congress'])
    expect(snippet.length).toBeLessThanOrEqual(240)
    expect(snippet).toMatch(/^(?:Nothing|The)/)
    expect(text).toContain(snippet)
  })

  it('show the beginning when only the title was found, or nothing was asked for', async () => {
    const practice = entry({ id: 'a', title: 'Surgeon', text: 'It begins here.' })
    for (const q of ['surgeon ', '']) expect((await firstHit(practice, q)).snippet).toBe('It begins here.')
  })

  it('never end in half a character', async () => {
    const { snippet } = await firstHit(entry({ id: 'a', text: `market${'🦓'.repeat(300)}` }), '')
    expect(snippet).not.toMatch(/[\ud800-\udbff]$/)
  })
})
