import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Caller, startServer } from '../support/server.ts'
import { winInput } from '../support/win-input.ts'

const NAME = 'Zebulon Quirrel'
const erase = (caller: Caller, headers: Record<string, string> = { confirm: 'erase' }) =>
  caller.call('/api/me', { method: 'DELETE', headers })

/** A person who has done one of everything. */
async function busyPerson(options = {}) {
  const server = await startServer(options)
  const [person, sven] = [await server.signIn(NAME), await server.signIn('Sven', 'sales')]
  const contributors = [{ name: NAME, side: 'marketing' as const }, ...winInput().contributors]
  const told = (await person.submit({ contributors })).body.id
  const other = (await sven.submit({ contributors })).body.id
  await sven.call(`/api/wins/${told}/co-sign`, { method: 'POST' })
  await person.call(`/api/wins/${other}/co-sign`, { method: 'POST' })
  await person.call(`/api/practices/${other}/vote`, { method: 'PUT' })
  const post = (url: string, body: object) => person.call(url, { method: 'POST', body })
  await post(`/api/practices/${other}/reuses`, { outcome: 'worked', note: 'In May.' })
  await post(`/api/practices/${other}/comments`, { markdown: 'How so?' })
  await post(`/api/practices/${other}/reports`, { reason: 'Told twice' })
  await person.call('/api/me/drafts/new', { method: 'PUT', body: { values: { title: 'Half' } } })
  await person.call('/api/me/following/lever/blame', { method: 'PUT' })
  await person.call('/api/me/following/lever/data-first', { method: 'PUT' })
  return { server, person, sven, told, other }
}

describe('my data', () => {
  it('is everything that is kept about me, and nothing about others', async () => {
    const { server, person, told, other } = await busyPerson()
    await using _ = server
    const { body } = await person.call('/api/me/data')
    expect(body).toMatchObject({
      person: { name: NAME, side: 'marketing' },
      wins: [{ id: told, status: 'published', fields: { title: winInput().title } }],
      votes: [other],
      reuses: [{ practiceId: other, outcome: 'worked', note: 'In May.' }],
      coSigns: [{ practiceId: other }],
      comments: [{ practiceId: other, markdown: 'How so?', deleted: false }],
      reports: [{ practiceId: other, reason: 'Told twice' }],
      drafts: [{ id: 'new', values: { title: 'Half' } }],
      following: [{ kind: 'lever', id: 'data-first' }],
    })
    expect(body.notifications.length).toBeGreaterThan(0)
    expect((await server.nobody.call('/api/me/data')).status).toBe(401)
  })
})

describe('erasing a person', () => {
  it('replaces the name everywhere, keeps what counts, and signs them out', async () => {
    const { server, person, sven, told, other } = await busyPerson()
    await using _ = server
    expect((await erase(person, {})).status).toBe(400)
    expect((await erase(person)).status).toBe(204)

    expect((await person.call('/api/me')).status).toBe(401)
    const seen = await Promise.all(
      [told, other].map(async id => (await sven.call(`/api/practices/${id}`)).body),
    )
    expect(seen).toMatchObject([
      {
        author: { name: 'Former member' },
        celebrated: true,
        contributors: [{ name: 'Former member' }, {}, {}],
      },
      { votes: { marketing: 1 }, coSigns: [{ name: 'Former member' }], reuses: { worked: 1 } },
    ])
    const comments = await sven.call(`/api/practices/${other}/comments`)
    expect(comments.body.items).toMatchObject([{ by: { name: 'Former member' }, html: '<p>How so?</p>' }])
    const back = await server.signIn(NAME)
    expect((await back.call('/api/me/data')).body).toMatchObject({ wins: [], votes: [], drafts: [] })
  })

  it('leaves no byte of the name in the files of the embedded database', async () => {
    const { server, person } = await busyPerson()
    await using _ = server
    await erase(person)
    for (const name of await readdir(server.dataDir)) {
      if (!name.includes('.db')) continue
      const bytes = await readFile(join(server.dataDir, name), 'latin1')
      expect([name, bytes.includes(NAME)]).toEqual([name, false])
    }
  })
})
