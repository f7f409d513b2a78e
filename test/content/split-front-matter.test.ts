import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../server/content/split-front-matter.ts'

const split = (text: string) => splitFrontMatter('a.md', text)
const flag = globalThis as { ranCode?: boolean }

describe('front matter', () => {
  it('is split from the body, and knows where each field stands', () => {
    const parts = split('---\ntitle: Hi\nlevers:\n  - a\n  - b\n---\nBody\n')
    if ('message' in parts) throw new Error(parts.message)
    expect(parts.data).toEqual({ title: 'Hi', levers: ['a', 'b'] })
    expect(parts.body).toBe('Body\n')
    expect(parts.bodyLine).toBe(7)
    expect(parts.locate(['levers', 1])).toEqual({ line: 5, column: 5 })
  })

  it('keeps an unquoted date a text', () => {
    const parts = split('---\nupdated: 2026-11-01\n---\nBody')
    expect('data' in parts && parts.data).toEqual({ updated: '2026-11-01' })
  })

  it.each(['js', 'JS', 'javascript', ' javascript', 'coffee', 'json', 'toml'])(
    'never runs code: ---%s',
    language => {
      const text = `---${language}\nglobalThis.ranCode = true\n---\nBody`
      expect(split(text)).toMatchObject({ file: 'a.md', line: 1 })
      expect(flag.ranCode).toBeUndefined()
    },
  )

  it('is refused each time it is bad, also the second', () => {
    const text = '---\ntitle: [\n---\nBody'
    expect(split(text)).toMatchObject({ line: 2, column: 9 })
    expect(split(text)).toMatchObject({ line: 2, column: 9 })
  })

  it.each([
    ['an alias bomb', '---\na: &a [x]\nb: [*a, *a]\n---\n', 3],
    ['__proto__', '---\ntitle: x\n__proto__: {admin: true}\n---\n', 3],
    ['a nested constructor', '---\ntitle: x\nresult:\n  constructor: 1\n---\n', 4],
    ['the same field twice', '---\ntitle: x\ntitle: y\n---\n', 3],
    ['no fields', '---\njust text\n---\n', 1],
    ['no fence', 'title: x\n', 1],
    ['no second fence', '---\ntitle: x\n', 1],
    ['64 kB of blank lines', `---\n${'\n'.repeat(64_000)}---\n`, 1],
  ])('is refused with its line: %s', (_, text, line) => {
    expect(split(text)).toMatchObject({ line, message: expect.any(String) })
  })
})
