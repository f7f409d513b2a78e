import { describe, expect, it } from 'vitest'
import { playbookFile } from '../support/content-folder.ts'
import { startServer } from '../support/server.ts'

const IN_GERMAN = { 'accept-language': 'de' }

const visitInBoth = () =>
  startServer({
    files: {
      'playbooks/field-visit-day.md': playbookFile(),
      'playbooks/tag-im-feld.md': playbookFile({
        title: 'Ein Tag im Feld',
        front: 'language: de\ntranslationOf: field-visit-day\n',
      }),
    },
  })

describe('the language of a person', () => {
  it('is the one they ask in until they choose; signing in again without a choice keeps it', async () => {
    await using server = await startServer()
    const signIn = async (body: object, language = 'de-AT,de;q=0.9,en;q=0.8') => {
      const answer = await server.nobody.call('/api/local-session', {
        method: 'POST',
        body: { name: 'Mara', side: 'marketing', ...body },
        headers: { 'accept-language': language },
      })
      return answer.body.person.language
    }
    expect(await signIn({})).toBe('de')
    expect(await signIn({}, 'fr, en')).toBe('en')
    expect(await signIn({ language: 'de' }, 'en')).toBe('de')
    expect(await signIn({}, 'en')).toBe('de')
  })

  it('can be chosen before a side is', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const { body } = await mara.call('/api/me', { method: 'PUT', body: { language: 'de' } })
    expect(body).toMatchObject({ side: 'marketing', language: 'de' })
    expect((await mara.call('/api/me', { method: 'PUT', body: {} })).status).toBe(400)
    expect((await mara.call('/api/me', { method: 'PUT', body: { language: 'fr' } })).status).toBe(400)
  })

  it('decides what is read, unless the request asks for another', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    await mara.call('/api/me', { method: 'PUT', body: { language: 'de' } })
    const firstTitle = async (headers = {}) =>
      (await mara.call('/api/levers', { headers })).body.items[0].title
    expect(await firstTitle()).toBe('Den Funnel gemeinsam festlegen')
    expect(await firstTitle({ 'accept-language': 'en' })).not.toBe(await firstTitle())
  })
})

describe('a playbook in two languages', () => {
  it('stands in a list once, in the language of the reader, and names the other', async () => {
    await using server = await visitInBoth()
    const mara = await server.signIn('Mara')
    for (const url of ['/api/practices', '/api/practices?sort=new&kind=playbook']) {
      expect((await mara.call(url)).body).toMatchObject({ items: [{ id: 'field-visit-day' }], total: 1 })
      const german = await mara.call(url, { headers: IN_GERMAN })
      expect(german.body).toMatchObject({ items: [{ id: 'tag-im-feld' }], total: 1 })
    }
    const { body } = await mara.call('/api/practices/tag-im-feld')
    expect(body.translations).toEqual([{ id: 'field-visit-day', language: 'en', title: 'A field-visit day' }])
    const original = await mara.call('/api/practices/field-visit-day')
    expect(original.body.translations).toEqual([
      { id: 'tag-im-feld', language: 'de', title: 'Ein Tag im Feld' },
    ])
  })

  it('has its votes, tries and answers together: whoever reads the other language sees them, too', async () => {
    await using server = await visitInBoth()
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    await mara.call('/api/practices/tag-im-feld/vote', { method: 'PUT' })
    await sven.call('/api/practices/field-visit-day/vote', { method: 'PUT' })
    await mara.call('/api/practices/tag-im-feld/reuses', {
      method: 'POST',
      body: { outcome: 'worked', note: 'Einmal im Monat.' },
    })
    await mara.call('/api/practices/tag-im-feld/comments', {
      method: 'POST',
      body: { markdown: 'Wie lange dauert es?' },
    })
    await mara.call('/api/me/following/practice/tag-im-feld', { method: 'PUT' })

    for (const id of ['field-visit-day', 'tag-im-feld']) {
      const { body } = await mara.call(`/api/practices/${id}`)
      expect(body).toMatchObject({
        votes: { marketing: 1, sales: 1, total: 2 },
        ...{ voted: true, reuses: { worked: 1 }, commentCount: 1 },
      })
      expect((await sven.call(`/api/practices/${id}/comments`)).body.items).toHaveLength(1)
    }
    const mine = await mara.call('/api/me/votes', { headers: IN_GERMAN })
    expect(mine.body.items.map(({ id }: { id: string }) => id)).toEqual(['tag-im-feld'])
    const following = await mara.call('/api/me/following')
    expect(following.body.items).toEqual([{ kind: 'practice', id: 'field-visit-day' }])
  })
})

describe('a win told in German', () => {
  it('is read and found as German', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const { body } = await mara.submit({
      title: 'Wir gehen zusammen zu Kliniken',
      situation: 'Das Marketing war nicht bei den Kunden.',
      whatWeDid: 'Eine Produktmanagerin und der Außendienst haben Besuche vereinbart.',
      outcome: 'Die Kliniken fragen öfter nach.',
      whatToCopy: 'Mit einem Besuch beginnen.',
    })
    expect(body).toMatchObject({ language: 'de', status: 'published' })
    const { body: practice } = await mara.call(`/api/practices/${body.id}`)
    expect(practice.html).toContain('<h2>Was wir getan haben</h2>')
    const found = await mara.call('/api/search?q=Klinik%20besuchen')
    expect(found.body.items[0].practice.id).toBe(body.id)
  })
})

describe('why a hit is where it is', () => {
  it('is said in the language of the reader', async () => {
    await using server = await startServer({ plugins: true })
    const mara = await server.signIn('Mara')
    await mara.call('/api/practices/field-visit-day/vote', { method: 'PUT' })
    await expect
      .poll(
        async () => {
          const { body } = await mara.call('/api/search?q=visit&explain=true', { headers: IN_GERMAN })
          const parts: { label: string; reason?: string }[] = body.items[0].explanation.parts
          return parts.find(({ label }) => label === 'Gemeinsamer Nenner')?.reason
        },
        { timeout: 30_000 },
      )
      .toBe('Hat 1 im Marketing und 0 im Vertrieb geholfen')
  })
})
