import fc from 'fast-check'
import type { Nodes } from 'hast'
import { remark } from 'remark'
import remarkRehype from 'remark-rehype'
import { expect, it } from 'vitest'
import { text } from '../../server/teams/cards/card.ts'

const read = remark().use(remarkRehype, { allowDangerousHtml: true })

/** The words as CommonMark shows them, and the elements that it makes of them. */
function render(markdown: string): { shown: string; elements: string[] } {
  const elements: string[] = []
  const walk = (node: Nodes): string => {
    if (node.type !== 'root' && node.type !== 'text')
      elements.push('tagName' in node ? node.tagName : node.type)
    return 'value' in node ? node.value : 'children' in node ? node.children.map(walk).join('') : ''
  }
  const shown = walk(read.runSync(read.parse(markdown)) as Nodes)
  return { shown, elements }
}

const PARTS = [
  ...'*_`~[]()<>!#-+.\\&;{}|=: ab1',
  ...'&amp; &#60; ](javascript:a) <https://a.b> {{DATE( ** ~~~ --- 1.'.split(' '),
]

it('whatever people write, a text block shows it as it is and obeys nothing of it', () => {
  const line = fc
    .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 12 })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(line, written => {
      const plain = written.replace(/ +/g, ' ').trim()
      const { text: markdown } = text(written)
      expect(markdown).not.toMatch(/\{\{|\]\(/)
      expect(render(markdown)).toEqual({ shown: plain, elements: plain === '' ? [] : ['p'] })
    }),
    { numRuns: 3_000, seed: 1 },
  )
})

it.each([
  'Accepted leads: 18 → 31 leads a month (+72 %)',
  '+72 % more; R&D, Q1/Q2. 3.5 days - "fast" | #1 for us!',
  '-3 points < 5 > 2, {one} ~5 days',
])('leaves alone what is no markup, for clients that would show the backslash: %s', written => {
  expect(text(written).text).toBe(written)
})
