import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURATED_LIMITS, findMarkdownFault, SUBMITTED_LIMITS } from '../../server/content/markdown-guard.ts'
import { renderMarkdown } from '../../server/content/markdown-pipeline.ts'
import { createRenderer } from '../../server/content/renderer.ts'

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x09;script:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](https:/\\evil.example "onmouseover=alert(1)")',
  '![x](https://evil.example/pixel.png)',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '<iframe src="https://evil.example"></iframe>',
  '<style>*{background:url(https://evil.example)}</style>',
  '<form action="https://evil.example"><input></form>',
  '```"><img/src=x onerror=alert(1)>\ncode\n```',
  '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  '# <a id="constructor">x</a>',
]

describe('rendered Markdown', () => {
  it.each(ATTACKS)('carries nothing that runs or calls out: %s', markdown => {
    const { html } = renderMarkdown(markdown)
    expect(html).not.toMatch(/<(?!\/?(?:h[1-6]|p|a|ul|ol|li|pre|code|sup|section|strong|em|del|br|hr)\b)/)
    expect(html).not.toMatch(/<[^>]+\s(?:on\w+|style|src|srcset|action)\s*=/i)
    for (const [, href] of html.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^(?:https:\/\/[^/\\]|mailto:|\/p\/|#text-)/)
  })

  it('allows only known elements and addresses, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...ATTACKS,
      '**',
      '_',
      '`',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '|',
      '[',
      '](',
      ')',
      '<',
      '>',
      '&lt;',
      '"',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), parts => {
        const { html } = renderMarkdown(parts.join(''))
        expect(html).not.toMatch(/<(?:script|img|svg|iframe|style|form|object|embed|link|meta|base)\b/i)
        expect(html).not.toMatch(/<[^>]*\son\w+\s*=/i)
        expect(html).not.toMatch(/href="(?!https:|mailto:|\/|#)/i)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps footnotes and links to headings working', () => {
    const { html } = renderMarkdown('# Steps\n\nSee [steps](#steps).[^1]\n\n[^1]: A note.')
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
    expect(html.match(/href="#/g)?.length).toBe(3)
  })

  it('opens what leads elsewhere in a new window, and our own pages here', () => {
    const { html } = renderMarkdown('[out](https://example.com) [in](/p/dashboard)')
    expect(html).toContain('<a href="https://example.com" target="_blank" rel="noopener noreferrer">out</a>')
    expect(html).toContain('<a href="/p/dashboard">in</a>')
  })

  it('says in place of an image what it shows', () => {
    expect(renderMarkdown('![a stage table](https://example.com/a.png)').html).toBe('<p>a stage table</p>')
  })

  it('is also plain text, for searching', () => {
    expect(renderMarkdown('## Steps\n\n1. *Call* [Sven](https://example.com)\n2. Meet').text).toBe(
      'Steps\nCall Sven\nMeet',
    )
  })
})

describe('the guard before the parser', () => {
  it.each([
    ['bullets in bullets', '- '.repeat(2_000)],
    ['quotes in quotes', '>'.repeat(2_000)],
    ['numbers in numbers', '1. '.repeat(500)],
    ['deep indentation', `${' '.repeat(60)}- x`],
    ['brackets', '['.repeat(5_000)],
    ['links in links', '[a]('.repeat(200)],
    ['emphasis', '*a_ '.repeat(2_000)],
    ['tables', '|a'.repeat(2_000)],
    ['lines', 'a\n'.repeat(900)],
    ['definitions', '[a]: b\n'.repeat(101)],
    ['length', 'a '.repeat(11_000)],
  ])('refuses too many %s, with a reason', (_, markdown) => {
    expect(findMarkdownFault(markdown, SUBMITTED_LIMITS)).toEqual(expect.any(String))
  })

  it('lets through what people write', () => {
    const story =
      '## Steps\n\n- [ ] call\n  - then meet\n    - and write\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n**Both** [sides](/p/x).\n'
    expect(findMarkdownFault(story.repeat(20), CURATED_LIMITS)).toBeUndefined()
  })
})

describe('the renderer', () => {
  it('ends a text that takes too long, and serves the next', async () => {
    const renderer = createRenderer({ deadlineMs: 150 })
    // Past the guard on purpose: this is the second line of defence.
    await expect(renderer.render(['*a_ '.repeat(3_000)])).rejects.toMatchObject({ code: 'markdown-refused' })
    await expect
      .poll(() => renderer.render(['next']).catch(() => undefined), { timeout: 10_000 })
      .toMatchObject([{ text: 'next' }])
    await renderer.close()
  })
})
