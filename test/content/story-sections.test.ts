import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinStory, splitStory } from '../../server/content/story-sections.ts'

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter(text => !/[\r\n]/.test(text)),
  fc.constantFrom(
    ...['', '## Situation', '## Outcome #', '## Outcome ##', '## What to copy ', '---', '```', '# x', '  '],
  ),
)
// What is only spaces or line ends is refused when it is submitted, and blank lines at the end mean nothing in Markdown.
const section = fc.array(line, { maxLength: 8 }).map(lines => `begin\n${lines.join('\n').trimEnd()}\nend`)

describe('a story in a file', () => {
  it('comes back as it was told, whatever its sections hold', () => {
    const story = fc.record({
      ...{ situation: section, whatWeDid: section, outcome: section, whatToCopy: section },
    })
    const isHeading = /^## (?:Situation|What we did|Outcome|What to copy)(?: #+)?\s*$/
    const trailing = (text: string) =>
      text
        .split('\n')
        .map(line => (isHeading.test(line) ? line.trimEnd() : line))
        .join('\n')
    fc.assert(
      fc.property(story, told => {
        const expected = Object.fromEntries(
          Object.entries(told).map(([name, text]) => [name, trailing(text)]),
        )
        expect(splitStory(joinStory(told))).toEqual({ intro: '', story: expected })
      }),
      { numRuns: 300 },
    )
  })

  it('may have an introduction, and is none where its headings are not in their order', () => {
    const headings = ['Situation', 'What we did', 'Outcome', 'What to copy'].map(text => `## ${text}\n\nx\n`)
    expect(splitStory(`*Invented.*\n\n${headings.join('\n')}`)).toMatchObject({
      ...{ intro: '*Invented.*', story: { outcome: 'x' } },
    })
    expect(splitStory(headings.reverse().join('\n'))).toBeUndefined()
  })
})
