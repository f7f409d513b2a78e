import { describe, expect, it } from 'vitest'
import { type Caller, startServer } from '../support/server.ts'

const save = (caller: Caller, id: string, values: object) =>
  caller.call(`/api/me/drafts/${id}`, { method: 'PUT', body: { values } })

describe('drafts', () => {
  it('are kept as they are, the last one sent wins, and they can be thrown away', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    await save(mara, 'new', { title: 'Half a tit' })
    const saved = await save(mara, 'new', { title: 'Half a title', result: { before: '18,' } })
    expect(saved).toMatchObject({ status: 200, body: { id: 'new', updatedAt: expect.any(String) } })
    const read = await mara.call('/api/me/drafts/new')
    expect(read.body.values).toEqual({ title: 'Half a title', result: { before: '18,' } })
    expect((await mara.call('/api/me/drafts')).body.total).toBe(1)

    for (const _ of [1, 2])
      expect((await mara.call('/api/me/drafts/new', { method: 'DELETE' })).status).toBe(204)
    expect(await mara.call('/api/me/drafts/new')).toMatchObject({
      ...{ status: 404, body: { code: 'draft-not-found' } },
    })
  })

  it('are there for their author alone, also after another sign-in', async () => {
    await using server = await startServer()
    await save(await server.signIn('Mara'), 'new', { title: 'Mine' })
    const [again, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    expect((await again.call('/api/me/drafts/new')).body.values).toEqual({ title: 'Mine' })
    expect((await sven.call('/api/me/drafts/new')).status).toBe(404)
    expect((await server.nobody.call('/api/me/drafts')).status).toBe(401)
  })

  it('have limits: size, number, name and form', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    expect((await save(mara, 'new', { title: 'x'.repeat(70_000) })).status).toBe(413)
    expect((await save(mara, 'No%20spaces', {})).status).toBe(400)
    expect((await mara.call('/api/me/drafts/new', { method: 'PUT', body: { text: '' } })).status).toBe(400)
    for (let number = 0; number < 50; number++) await save(mara, `draft-${number}`, {})
    expect(await save(mara, 'one-more', {})).toMatchObject({
      ...{ status: 409, body: { code: 'too-many-drafts' } },
    })
    expect((await save(mara, 'draft-7', {})).status).toBe(200)
  })
})
