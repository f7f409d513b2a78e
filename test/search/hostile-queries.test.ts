import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entry, request, searchOver } from './entries.ts'
import { randomDocuments } from './random-texts.ts'

const practices = randomDocuments(100, 9).map(({ id, title, body }, at) =>
  entry({ id, title, text: body, language: at % 3 === 0 ? 'de' : 'en' }),
)
const synonyms = { groups: [['KOL', 'key opinion leader']], keep: ['IT', 'C#', '.NET'] }

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'title:',
      'foo~99',
      '-*',
      '+',
      '^',
      '*a*',
      '""',
      '"',
      '-"',
      '--',
      '\\',
      '%',
      '\u0000',
      '\ud83e',
      '🦓',
      'ﬁ',
      'İ',
      'ß',
    ],
    ...[
      'market',
      'budgt',
      'key opinion leader',
      'IT',
      'C#',
      '.net',
      'constructor',
      '__proto__',
      'toString',
      '\u202e',
      'é',
    ],
    ...[
      'the',
      'und',
      ' ',
      '\n',
      '\t',
      '/',
      '…',
      '“',
      '(((',
      '[a-z]+',
      '$' + '{x}',
      '<b>',
      '-market',
      '"market budget"',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 80 }),
)
const hostile = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''))

describe('any text at all', () => {
  it('is a valid query: it answers finite scores, ranges within the texts, and completions', async () => {
    const search = searchOver(practices, { synonyms })
    await fc.assert(
      fc.asyncProperty(hostile, async q => {
        const { hits, total, facets } = await search.find(request({ q, explain: true }))
        expect(total).toBeGreaterThanOrEqual(hits.length)
        expect(facets.kind.reduce((sum, { count }) => sum + count, 0)).toBe(total)
        for (const hit of hits) {
          expect(hit.score).toBeGreaterThanOrEqual(0)
          expect(hit.score).toBeLessThanOrEqual(1)
          for (const [start, end] of hit.highlights.title)
            expect(hit.entry.title.slice(start, end)).not.toBe('')
          for (const [start, end] of hit.highlights.snippet)
            expect(hit.snippet.slice(start, end)).not.toBe('')
        }
        expect(search.suggest(q).length).toBeLessThanOrEqual(8)
        search.similar({ title: q, body: q }, { limit: 3 })
      }),
      { numRuns: 300, seed: 20261102 },
    )
  })

  it('may be indexed too, and is found by its words', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (title, text) => {
        const search = searchOver([entry({ id: 'a', title, text: `${text} zebra` })], { synonyms })
        const { hits } = await search.find(request({ q: 'zebra ' }))
        expect(hits.map(hit => hit.entry.id)).toEqual(['a'])
      }),
      { numRuns: 100, seed: 20261103 },
    )
  })

  it.each([
    ['one word', 'x'.repeat(10_000)],
    ['many unknown words', Array.from({ length: 2_000 }, (_, at) => `w${at}x`).join(' ')],
    ['quotes', '"'.repeat(10_000)],
    ['exclusions', '-market '.repeat(1_200)],
    ['phrases', '"market budget" '.repeat(600)],
    ['letters', 'ab '.repeat(3_300)],
    ['stars', '*a*'.repeat(3_300)],
    ['words of many parts', Array.from({ length: 300 }, (_, at) => `m${at}:market:b${at}~budget`).join(' ')],
  ])('takes 10 kB of %s', async (_, q) => {
    const search = searchOver(practices, { synonyms })
    const { total } = await search.find(request({ q }))
    expect(total).toBeLessThanOrEqual(practices.length)
  })
})
