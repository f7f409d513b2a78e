import { describe, expect, it } from 'vitest'
import { playbookFile } from '../support/content-folder.ts'
import { startServer } from '../support/server.ts'

const files = {
  'playbooks/field-visit-day.md': playbookFile(),
  'playbooks/dashboard.md': playbookFile({
    title: 'A one-page dashboard',
    body: 'Numbers both sides trust.',
  }).replace('more-contact', 'data-first'),
  'playbooks/congress-plan.md': playbookFile({
    title: 'A congress plan in pairs',
    body: 'Visit stands in pairs.',
  }),
}

describe('levers and symptoms', () => {
  it('come all, in their order, with texts and counts', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const levers = await mara.call('/api/levers')
    expect(levers.body.items.map(({ id }: { id: string }) => id)).toEqual([
      ...['joint-funnel', 'upstream-marketing', 'mutual-agreements', 'share-best-practice'],
      ...['data-first', 'open-channels', 'more-contact'],
    ])
    const contact = levers.body.items.at(-1)
    expect(contact.counts).toEqual({ playbook: 2, win: 0 })
    expect(contact.html).toContain('<h2')
    expect((await mara.call('/api/symptoms')).body.total).toBe(6)
  })
})

describe('practices', () => {
  it('are listed by page, each once', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const first = await mara.call('/api/practices?limit=2')
    const second = await mara.call(
      `/api/practices?limit=2&cursor=${encodeURIComponent(first.body.nextCursor)}`,
    )
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id)
    expect(first.body.total).toBe(3)
    expect(second.body.nextCursor).toBeNull()
    expect(new Set(ids)).toEqual(new Set(['field-visit-day', 'dashboard', 'congress-plan']))
  })

  it('are filtered by lever, several values meaning any of them', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    expect((await mara.call('/api/practices?lever=data-first')).body.items).toMatchObject([
      { id: 'dashboard' },
    ])
    expect((await mara.call('/api/practices?lever=data-first&lever=more-contact')).body.total).toBe(3)
    expect((await mara.call('/api/practices?kind=win')).body.total).toBe(0)
  })

  it('that both sides back come before what one side loves', async () => {
    await using server = await startServer({ files })
    const people = await Promise.all([
      server.signIn('M1', 'marketing'),
      server.signIn('M2', 'marketing'),
      server.signIn('M3', 'marketing'),
      server.signIn('S1', 'sales'),
    ])
    const [m1, m2, m3, s1] = people
    for (const person of [m1, m2, m3]) await person!.call('/api/practices/dashboard/vote', { method: 'PUT' })
    for (const person of [m1, s1]) await person!.call('/api/practices/congress-plan/vote', { method: 'PUT' })

    const { body } = await m1!.call('/api/practices?sort=common-ground')
    expect(body.items[0]).toMatchObject({ id: 'congress-plan' })
    const top = await m1!.call('/api/practices?sort=top')
    expect(top.body.items[0]).toMatchObject({ id: 'dashboard', votes: { total: 3 } })
  })

  it.each([
    ['a limit over 100', 'limit=101'],
    ['a limit that is no number', 'limit=many'],
    ['a lever that is none', 'lever=shouting'],
    ['an unknown parameter', 'colour=red'],
    ['a cursor nobody gave out', 'cursor=zzz'],
  ])('refuse %s', async (_, query) => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const { status, body } = await mara.call(`/api/practices?${query}`)
    expect(status).toBe(400)
    expect(body.code).toBe('invalid-request')
  })

  it('are shown one by one, with their text, version and common ground', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const { body, headers } = await mara.call('/api/practices/field-visit-day')
    expect(headers.etag).toBe('"1"')
    expect(body).toMatchObject({
      ...{
        kind: 'playbook',
        title: 'A field-visit day',
        source: 'content',
        canEdit: false,
        html: '<p>Go and see.</p>',
      },
      ...{ effort: 'hours', reviewBy: '2027-05-01', commonGround: 0.5 },
    })
  })

  it.each(['/api/practices/none', '/api/practices/none/similar'])(
    'are not found where there is none: %s',
    async url => {
      await using server = await startServer({ files })
      const mara = await server.signIn('Mara')
      expect(await mara.call(url)).toMatchObject({ status: 404, body: { code: 'practice-not-found' } })
    },
  )

  it('refuse an id that can be none', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    expect((await mara.call('/api/practices/..%2fetc')).status).toBe(400)
  })

  it('know what is similar, and never name themselves', async () => {
    const more = {
      'playbooks/field-visit-week.md': playbookFile({
        title: 'A field-visit week',
        body: 'Go and see for a week.',
      }),
    }
    await using server = await startServer({ files: { ...files, ...more } })
    const mara = await server.signIn('Mara')
    const { body } = await mara.call('/api/practices/field-visit-day/similar')
    const ids = body.items.map(({ id }: { id: string }) => id)
    expect(ids[0]).toBe('field-visit-week')
    expect(ids).not.toContain('field-visit-day')
  })

  it('that are not published are listed for curators only', async () => {
    await using server = await startServer({ files, environment: { MODERATION: 'on' } })
    const [mara, curator] = [await server.signIn('Mara'), await server.signIn('Kim', 'other', 'curator')]
    await mara.submit({ title: 'Waiting here' })
    expect((await mara.call('/api/practices?status=waiting')).status).toBe(403)
    expect((await curator.call('/api/practices?status=waiting')).body.items).toMatchObject([
      { title: 'Waiting here' },
    ])
  })
})
