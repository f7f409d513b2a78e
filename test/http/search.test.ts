import { describe, expect, it, vi } from 'vitest'
import { playbookFile } from '../support/content-folder.ts'
import { startServer } from '../support/server.ts'

const files = {
  'playbooks/field-visit-day.md': playbookFile({
    body: 'The rep opens doors; the product manager listens to surgeons.',
  }),
  'playbooks/dashboard.md': playbookFile({
    title: 'A one-page dashboard',
    body: 'Numbers both sides trust.',
  }),
}

describe('search', () => {
  it('answers hits with snippet, ranges, facets and a score', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const { status, body } = await mara.call('/api/search?q=surgeons')
    expect(status).toBe(200)
    const [hit] = body.items
    expect(hit.practice.id).toBe('field-visit-day')
    const [[start, end]] = hit.highlights.snippet
    expect(hit.snippet.slice(start, end)).toBe('surgeons')
    expect(body.facets.lever).toEqual([{ value: 'more-contact', count: 1 }])
    expect(hit.score).toBeGreaterThan(0)
    expect(hit.explanation).toBeUndefined()
  })

  it('explains each result, and the explanation adds up', async () => {
    await using server = await startServer({ files, plugins: true })
    const mara = await server.signIn('Mara')
    const body = await vi.waitFor(async () => {
      const answer = await mara.call('/api/search?q=surgeons&explain=true')
      const ids = answer.body.items[0].explanation.parts.map((part: { id: string }) => part.id)
      expect(ids).toContain('common-ground/common-ground')
      return answer.body
    }, 10_000)
    const { base, parts, score } = body.items[0].explanation
    const sum = parts.reduce(
      (total: number, part: { contribution: number }) => total + part.contribution,
      base,
    )
    expect(Math.abs(sum - score)).toBeLessThan(1e-9)
    expect(score).toBe(body.items[0].score)
  })

  it('forgives a typo and an unfinished last word', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    for (const q of ['surgoens', 'surg'])
      expect((await mara.call(`/api/search?q=${q}`)).body.items[0].practice.id).toBe('field-visit-day')
  })

  it.each([
    'title:',
    'foo~99',
    '-*',
    '+',
    '^',
    '"',
    '\\',
    '*',
    '%',
    '\u0000',
    '🦓',
    '-',
    '"""',
    'a:b:c',
    'x'.repeat(9_000),
  ])('takes any text as a query: %j', async q => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const { status } = await mara.call(`/api/search?q=${encodeURIComponent(q)}`)
    expect(status).toBe(200)
  })

  it('refuses more than it can be asked', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    expect((await mara.call(`/api/search?q=${'x'.repeat(10_300)}`)).status).toBe(400)
    expect((await mara.call('/api/search?sort=loudest')).status).toBe(400)
  })

  it('completes what is being typed, titles first', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const { body } = await mara.call('/api/suggest?q=dash')
    expect(body.items[0]).toEqual({ text: 'A one-page dashboard', id: 'dashboard' })
  })
})

describe('rendering', () => {
  it('is what a published text goes through', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const { body } = await mara.call('/api/render', {
      method: 'POST',
      body: { markdown: '**Both** <script>alert(1)</script>' },
    })
    expect(body.html).toBe('<p><strong>Both</strong> alert(1)</p>')
  })

  it('refuses what would stall it, and says why', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const answer = await mara.call('/api/render', { method: 'POST', body: { markdown: '['.repeat(400) } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'markdown-refused' } })
    expect(answer.body.detail).toContain('square brackets')
  })
})
