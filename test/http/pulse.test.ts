import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import type { PulseInput } from '../../server/contract/pulse.ts'
import { startEntraServer, TENANT } from '../support/entra.ts'
import { pulseInput, ratingsOf } from '../support/pulse-input.ts'
import { type Caller, startServer } from '../support/server.ts'

const send = (caller: Caller, overrides: Partial<PulseInput> = {}) =>
  caller.call('/api/pulse', { method: 'POST', body: pulseInput(overrides) })

/** A server whose clock the test moves. */
async function startAt(start: string) {
  let today = start
  const server = await startServer({ now: () => new Date(today) })
  const moveTo = (next: string) => {
    today = next
  }
  return { server, moveTo }
}

describe('the pulse', () => {
  it('is answered once a quarter, and shows nothing before the quarter is over', async () => {
    const { server, moveTo } = await startAt('2026-12-31T23:59:59Z')
    await using _ = server
    const running = { period: '2026-q4', endsAt: '2027-01-01T00:00:00.000Z', results: [] }
    for (let at = 0; at < 5; at++) {
      const [mara, sven] = [await server.signIn(`Mara ${at}`), await server.signIn(`Sven ${at}`, 'sales')]
      expect((await mara.call('/api/pulse')).body).toEqual({ ...running, answered: false })
      expect((await send(mara)).body).toEqual({ ...running, answered: true })
      await send(sven, { ratings: ratingsOf('often') })
    }
    const mara = await server.signIn('Mara 0')
    expect(await send(mara)).toMatchObject({ status: 409, body: { code: 'pulse-answered' } })

    moveTo('2027-01-01T00:00:00Z')
    const { body } = await mara.call('/api/pulse')
    expect(body).toMatchObject({ period: '2027-q1', answered: false, results: [{ period: '2026-q4' }] })
    expect(body.results[0].symptoms[0]).toEqual({
      symptom: 'negative-talk',
      marketing: { share: 0.2, ratings: 5 },
      sales: { share: 0.8, ratings: 5 },
    })
    expect(await send(mara)).toMatchObject({ status: 409, body: { code: 'pulse-over' } })
    expect((await send(mara, { period: '2027-q1' })).status).toBe(200)

    moveTo('2027-07-01T00:00:00Z')
    expect((await mara.call('/api/pulse')).body.results).toMatchObject([
      { period: '2027-q2', symptoms: [] },
      { period: '2027-q1', symptoms: [] },
      { period: '2026-q4', symptoms: Array(6).fill({}) },
    ])
  })

  it('takes a rating of every symptom from Marketing and Sales, and nothing else', async () => {
    const { server } = await startAt('2026-11-29T09:00:00Z')
    await using _ = server
    const [mara, olga] = [await server.signIn('Mara'), await server.signIn('Olga', 'other')]
    const { blame: __, ...five } = ratingsOf('never')

    expect(await send(olga)).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
    for (const ratings of [five, { ...five, blame: 'daily' }, { ...ratingsOf('never'), more: 'never' }, null])
      expect(await send(mara, { ratings: ratings as PulseInput['ratings'] })).toMatchObject({
        status: 400,
        body: { code: 'invalid-request' },
      })
    expect((await mara.call('/api/pulse')).body.answered).toBe(false)
  })

  it('counts nobody twice who changes sides, or is erased and comes back', async () => {
    const { server } = await startAt('2026-11-29T09:00:00Z')
    await using _ = server
    const mara = await server.signIn('Mara')
    await send(mara)
    expect((await mara.call('/api/me/data')).body.pulse).toEqual(['2026-q4'])

    expect((await send(await server.signIn('Mara', 'sales'))).status).toBe(409)
    await mara.call('/api/me', { method: 'DELETE', headers: { confirm: 'erase' } })
    expect((await send(await server.signIn('Mara'))).status).toBe(409)
  })
})

describe('with Entra, the pulse', () => {
  it('asks for a side first, and marks who has answered by what only their token tells', async () => {
    await using server = await startEntraServer()
    const mara = await server.holder({ sub: 'towards-us-alone' })
    const { period } = (await mara.call('/api/pulse')).body
    expect(await send(mara, { period })).toMatchObject({ status: 403, body: { code: 'side-missing' } })
    await mara.call('/api/me', { method: 'PUT', body: { side: 'sales' } })
    expect((await send(mara, { period })).status).toBe(200)

    const database = new DatabaseSync(join(server.dataDir, 'common-ground.db'), { readOnly: true })
    const marks = database.prepare('select mark from pulse_answered').all()
    database.close()
    const hash = (subject: string) => createHash('sha256').update(`${TENANT} ${subject}`).digest('base64url')
    expect(marks).toEqual([{ mark: hash('towards-us-alone') }])
  })
})
