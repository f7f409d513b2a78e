import { describe, expect, it } from 'vitest'
import { type Caller, startServer } from '../support/server.ts'
import { winInput } from '../support/win-input.ts'

const REUSES = '/api/practices/field-visit-day/reuses'
const tell = (caller: Caller, body: object) =>
  caller.call(REUSES, { method: 'POST', body: { outcome: 'worked', note: 'Once a month.', ...body } })

describe('a reuse', () => {
  it('is one per person: the next replaces it, and it can be taken back', async () => {
    await using server = await startServer()
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    await tell(mara, { outcome: 'did-not-work' })
    const again = await tell(mara, { result: winInput().result })
    expect(again).toMatchObject({
      status: 200,
      body: {
        reuses: { worked: 1, partly: 0, didNotWork: 0, total: 1 },
        mine: { outcome: 'worked', note: 'Once a month.', mine: true, by: { name: 'Mara' } },
      },
    })
    expect(again.body.mine.resultChange).toBeCloseTo(13 / 18, 12)
    await Promise.all(Array.from({ length: 10 }, () => tell(sven, { outcome: 'partly' })))
    const practice = await sven.call('/api/practices/field-visit-day')
    expect(practice.body.reuses).toMatchObject({ worked: 1, partly: 1, total: 2 })

    for (const _ of [1, 2]) {
      const gone = await mara.call(REUSES, { method: 'DELETE' })
      expect(gone.body).toMatchObject({ mine: null, reuses: { worked: 0, partly: 1, total: 1 } })
    }
  })

  it('is listed by side and outcome, latest first, and orders what is browsed by reuse', async () => {
    let minute = 0
    const now = () => new Date(Date.UTC(2026, 4, 1, 10, minute++))
    await using server = await startServer({ now })
    const mara = await server.signIn('Mara')
    await tell(mara, {})
    await tell(await server.signIn('Sven', 'sales'), {})
    await tell(await server.signIn('Selma', 'sales'), { outcome: 'did-not-work', note: 'No time.' })
    await mara.submit({ title: 'Nobody has tried this' })

    const all = (await mara.call(REUSES)).body
    expect(all.items.map(({ by }: { by: { name: string } }) => by.name)).toEqual(['Selma', 'Sven', 'Mara'])
    expect(all.counts.sales).toEqual({ worked: 1, partly: 0, didNotWork: 1, total: 2 })
    const failed = (await mara.call(`${REUSES}?side=sales&outcome=did-not-work`)).body
    expect(failed).toMatchObject({ total: 1, items: [{ note: 'No time.' }] })
    const most = await mara.call('/api/practices?sort=reused')
    expect(most.body.items[0]).toMatchObject({ id: 'field-visit-day', reuses: { total: 3 } })
  })

  it('needs a side, a note, a known outcome and a practice that is published', async () => {
    await using server = await startServer({ environment: { MODERATION: 'on' } })
    const mara = await server.signIn('Mara')
    expect((await tell(server.nobody, {})).status).toBe(401)
    for (const fault of [{ note: ' ' }, { outcome: 'loved' }, { note: 'x'.repeat(501) }])
      expect((await tell(mara, fault)).status).toBe(400)
    const senseless = await tell(mara, { result: { ...winInput().result, after: 1e15 } })
    expect(senseless).toMatchObject({ status: 400, body: { errors: [{ path: '/result/after' }] } })
    const { body } = await mara.submit()
    for (const id of ['none', body.id]) {
      const call = { method: 'POST' as const, body: { outcome: 'worked', note: 'So.' } }
      expect((await mara.call(`/api/practices/${id}/reuses`, call)).status).toBe(404)
    }
  })

  it('can become a win that names what it is a reuse of', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    const { body } = await mara.submit({ reuseOf: 'field-visit-day' })
    expect(body.reuseOf).toBe('field-visit-day')
    expect(await mara.submit({ reuseOf: 'none' })).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: '/reuseOf' }] } },
    })
  })
})
