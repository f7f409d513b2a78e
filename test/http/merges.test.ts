import { describe, expect, it } from 'vitest'
import { type Caller, startServer } from '../support/server.ts'

const merge = (caller: Caller, from: string, into: string) =>
  caller.call('/api/curation/merges', { method: 'POST', body: { from, into } })
const vote = (caller: Caller, id: string) => caller.call(`/api/practices/${id}/vote`, { method: 'PUT' })

describe('the same story told twice', () => {
  it('becomes one under both links, also a file’s, and can be told apart again', async () => {
    await using server = await startServer()
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    const kim = await server.signIn('Kim', 'other', 'curator')
    const { body } = await mara.submit({ title: 'Quokka visits' })
    const own = `/api/practices/${body.id}`
    await vote(mara, body.id)
    await vote(sven, 'field-visit-day')

    const merged = await merge(kim, 'field-visit-day', body.id)
    expect(merged).toMatchObject({
      status: 201,
      body: { from: { title: 'A field-visit day' }, into: { title: 'Quokka visits' }, by: 'Kim' },
    })
    const seen = await sven.call('/api/practices/field-visit-day')
    expect(seen.body).toMatchObject({
      ...{ id: body.id, redirectedFrom: 'field-visit-day', votes: { total: 2 }, voted: true },
    })
    expect((await sven.call('/api/practices?kind=playbook')).body.total).toBe(0)
    expect((await vote(kim, 'field-visit-day')).body.votes.total).toBe(3)
    expect((await merge(kim, 'field-visit-day', body.id)).status).toBe(400)

    expect((await kim.call('/api/wins/field-visit-day/co-sign', { method: 'POST' })).status).toBe(409)

    const url = `/api/curation/merges/${merged.body.id}`
    expect((await mara.call(url, { method: 'DELETE' })).status).toBe(403)
    expect((await kim.call(url, { method: 'DELETE' })).body.undoneAt).toEqual(expect.any(String))
    expect((await sven.call('/api/practices/field-visit-day')).body).toMatchObject({
      ...{ id: 'field-visit-day', votes: { total: 1 }, voted: true },
    })
    expect((await sven.call(own)).body.votes.total).toBe(2)
    expect((await kim.call('/api/curation/merges')).body.items).toHaveLength(1)
  })

  it('is merged by curators, and only where both are published', async () => {
    await using server = await startServer({ environment: { MODERATION: 'on' } })
    const [mara, kim] = [await server.signIn('Mara'), await server.signIn('Kim', 'other', 'curator')]
    const { body } = await mara.submit()
    expect((await merge(mara, 'field-visit-day', body.id)).status).toBe(403)
    expect((await merge(server.nobody, 'field-visit-day', body.id)).status).toBe(401)
    expect((await merge(kim, 'field-visit-day', body.id)).status).toBe(404)
    expect((await merge(kim, 'field-visit-day', 'field-visit-day')).status).toBe(400)
    const undo = await kim.call('/api/curation/merges/999', { method: 'DELETE' })
    expect(undo).toMatchObject({ status: 404, body: { code: 'merge-not-found' } })
    expect((await mara.call('/api/curation/merges')).status).toBe(403)
  })
})

describe('the wall of wins', () => {
  it('shows what is celebrated, by lever and period, names sides together and counts no persons', async () => {
    let today = '2026-01-01'
    await using server = await startServer({ now: () => new Date(`${today}T10:00:00Z`) })
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    const celebrate = async (overrides: object) => {
      const { body } = await mara.submit(overrides)
      await sven.call(`/api/wins/${body.id}/co-sign`, { method: 'POST' })
      return body.id
    }
    const old = await celebrate({ levers: ['data-first'] })
    today = '2026-05-01'
    const fresh = await celebrate({})
    await celebrate({ result: null })
    await mara.submit()

    const wall = async (query = '') => (await mara.call(`/api/wall${query}`)).body
    expect(await wall()).toMatchObject({
      total: 2,
      items: [
        { practice: { id: fresh }, together: { marketing: ['Mara'], sales: ['Sven'], other: [] } },
        { practice: { id: old }, celebratedAt: '2026-01-01T10:00:00.000Z' },
      ],
      levers: [
        { lever: 'joint-funnel', celebrated: 1 },
        { lever: 'data-first', celebrated: 1 },
      ],
    })
    expect((await wall('?period=month')).total).toBe(1)
    expect((await wall('?lever=data-first&period=year')).items[0].practice.id).toBe(old)
    expect((await mara.call('/api/wall?period=ever')).status).toBe(400)
    expect((await server.nobody.call('/api/wall')).status).toBe(401)
  })
})
