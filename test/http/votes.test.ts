import { describe, expect, it } from 'vitest'
import { startServer } from '../support/server.ts'

const VOTE = '/api/practices/field-visit-day/vote'

describe('a vote', () => {
  it('counts for the side of whoever casts it, and shows at once', async () => {
    await using server = await startServer()
    const [mara, sven] = [await server.signIn('Mara', 'marketing'), await server.signIn('Sven', 'sales')]
    await mara.call(VOTE, { method: 'PUT' })
    const answer = await sven.call(VOTE, { method: 'PUT' })
    expect(answer.body).toMatchObject({ votes: { marketing: 1, sales: 1, other: 0, total: 2 }, voted: true })
    expect(Number(answer.headers['x-seq'])).toBeGreaterThan(0)

    const { body } = await sven.call('/api/practices/field-visit-day')
    expect(body).toMatchObject({ voted: true, votes: { total: 2 } })
    // One of one active voter on each side: (1 + 1) / (1 + 2) each, and so is their harmonic mean.
    expect(body.commonGround).toBeCloseTo(2 / 3, 12)
  })

  it('counts once, however often and however much at once it is cast', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    await Promise.all(Array.from({ length: 50 }, () => mara.call(VOTE, { method: 'PUT' })))
    expect((await mara.call('/api/practices/field-visit-day')).body.votes.total).toBe(1)
  })

  it('can be taken back, twice with the same outcome', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    await mara.call(VOTE, { method: 'PUT' })
    for (const _ of [1, 2]) {
      const answer = await mara.call(VOTE, { method: 'DELETE' })
      expect(answer).toMatchObject({ status: 200, body: { votes: { total: 0 }, voted: false } })
    }
  })

  it('is refused for a practice that is not there or not published', async () => {
    await using server = await startServer({ environment: { MODERATION: 'on' } })
    const mara = await server.signIn('Mara')
    const { body } = await mara.submit()
    for (const id of ['none', body.id])
      expect(await mara.call(`/api/practices/${id}/vote`, { method: 'PUT' })).toMatchObject({ status: 404 })
  })
})
