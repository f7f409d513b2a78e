import { describe, expect, it } from 'vitest'
import type { WinInput } from '../../server/contract/practice.ts'
import { type Caller, startServer } from '../support/server.ts'
import { winInput } from '../support/win-input.ts'

const POST = { method: 'POST' } as const
const DELETE = { method: 'DELETE' } as const
const coSign = (caller: Caller, id: string, call: { method: 'POST' | 'DELETE' } = POST) =>
  caller.call(`/api/wins/${id}/co-sign`, call)
const edit = (caller: Caller, id: string, change: Partial<WinInput>) =>
  caller.call(`/api/wins/${id}`, {
    ...{ method: 'PUT', body: winInput(change), headers: { 'if-match': '*' } },
  })
const measured = (after: number) => ({ ...winInput().result!, after })

async function twoSides(options = {}) {
  const server = await startServer(options)
  const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
  return { server, mara, sven }
}

describe('co-signing', () => {
  it('by the other side celebrates a win at or over its minimum result', async () => {
    const { server, mara, sven } = await twoSides()
    await using _ = server
    const { body } = await mara.submit()
    expect(body).toMatchObject({
      ...{ learning: true, evidence: 'self-reported', canCoSign: false, coSigned: false },
      askedToCoSign: [{ name: 'Sven', side: 'sales' }],
    })
    expect((await sven.call(`/api/practices/${body.id}`)).body.canCoSign).toBe(true)

    const signed = await coSign(sven, body.id)
    expect(signed).toMatchObject({
      status: 200,
      body: {
        ...{ coSigned: true, celebrated: true, learning: false, evidence: 'confirmed', version: 1 },
        coSigns: [{ name: 'Sven', side: 'sales', mine: true }],
        ...{ canCoSign: false, canWithdrawCoSign: false, celebratedAt: expect.any(String) },
        askedToCoSign: [],
      },
    })
    const found = await mara.call('/api/practices?celebrated=true')
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id])
  })

  it.each([
    ['under the minimum', measured(19)],
    ['not measured', null],
  ])('leaves a result that is %s a learning, with a day on which its author is asked', async (_, result) => {
    const now = () => new Date('2026-05-01T10:00:00Z')
    const { server, mara, sven } = await twoSides({ now })
    await using __ = server
    const { body } = await mara.submit({ result })
    await coSign(sven, body.id)
    expect((await mara.call(`/api/practices/${body.id}`)).body).toMatchObject({
      ...{ coSigned: true, celebrated: false, learning: true, checkOn: '2026-07-30' },
    })
  })

  it('is refused to the author, to their side, to people of neither side, and to nobody', async () => {
    const { server, mara } = await twoSides()
    await using _ = server
    const { body } = await mara.submit()
    for (const caller of [mara, await server.signIn('Mo'), await server.signIn('Kim', 'other', 'curator')])
      expect(await coSign(caller, body.id)).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
    expect((await coSign(server.nobody, body.id)).status).toBe(401)
    expect((await coSign(await server.signIn('Sven', 'sales'), 'field-visit-day')).status).toBe(403)
    expect((await mara.call(`/api/practices/${body.id}`)).body.coSigns).toEqual([])
  })

  it('is refused for a version that is no longer there', async () => {
    const { server, mara, sven } = await twoSides()
    await using _ = server
    const { body } = await mara.submit()
    await edit(mara, body.id, { title: 'Another title' })
    const late = await sven.call(`/api/wins/${body.id}/co-sign`, { ...POST, headers: { 'if-match': '"1"' } })
    expect(late).toMatchObject({ status: 412, body: { code: 'changed-meanwhile', currentVersion: 2 } })
  })

  it('twice is once', async () => {
    const { server, mara, sven } = await twoSides()
    await using _ = server
    const { body } = await mara.submit({ result: null })
    await Promise.all([coSign(sven, body.id), coSign(sven, body.id), coSign(sven, body.id)])
    expect((await mara.call(`/api/practices/${body.id}`)).body.coSigns).toHaveLength(1)
  })

  it('can be withdrawn by who signed, until the win is celebrated', async () => {
    const { server, mara, sven } = await twoSides()
    await using _ = server
    const { body } = await mara.submit({ result: null })
    await coSign(sven, body.id)
    expect((await coSign(mara, body.id, DELETE)).status).toBe(403)
    expect((await coSign(sven, body.id, DELETE)).body).toMatchObject({ coSigned: false, canCoSign: true })

    await coSign(sven, body.id)
    await edit(mara, body.id, {})
    await coSign(sven, body.id)
    expect(await coSign(sven, body.id, DELETE)).toMatchObject({ status: 409 })
  })

  it('is asked again after an edit of the result, and stays after one of the story', async () => {
    const { server, mara, sven } = await twoSides()
    await using _ = server
    const { body } = await mara.submit()
    await coSign(sven, body.id)
    const story = await edit(mara, body.id, { title: 'A better title' })
    expect(story.body).toMatchObject({ coSigned: true, celebrated: true })

    const result = await edit(mara, body.id, { result: measured(40) })
    expect(result.body).toMatchObject({ coSigned: false, celebrated: false, coSigns: [], learning: true })
    expect((await coSign(sven, body.id)).body).toMatchObject({ celebrated: true })
  })

  it('is not possible before it is published, and celebration waits for a curator after an edit', async () => {
    const { server, mara, sven } = await twoSides({ environment: { MODERATION: 'on' } })
    await using _ = server
    const kim = await server.signIn('Kim', 'other', 'curator')
    const { body } = await mara.submit()
    expect((await coSign(sven, body.id)).status).toBe(404)
    const publish = () =>
      kim.call(`/api/wins/${body.id}/review`, { ...POST, body: { decision: 'publish', reason: '' } })
    await publish()
    expect((await coSign(sven, body.id)).body.celebrated).toBe(true)
    expect((await edit(mara, body.id, { title: 'Again' })).body).toMatchObject({
      ...{ status: 'waiting', celebrated: false },
    })
    expect((await publish()).body.celebrated).toBe(true)
  })
})

describe('"Did the result hold?"', () => {
  const check = (caller: Caller, id: string, body: unknown) =>
    caller.call(`/api/wins/${id}/check`, { method: 'POST', body })

  it('yes leaves it celebrated, no makes it a learning, and a next date may be named', async () => {
    const { server, mara, sven } = await twoSides()
    await using _ = server
    const { body } = await mara.submit({ checkOn: '2026-09-01' })
    await coSign(sven, body.id)
    const yes = await check(mara, body.id, { held: 'yes', checkOn: '2027-01-01' })
    expect(yes.body).toMatchObject({ celebrated: true, held: 'yes', checkOn: '2027-01-01', version: 1 })
    const no = await check(mara, body.id, { held: 'no' })
    expect(no.body).toMatchObject({ celebrated: false, learning: true, held: 'no', coSigned: true })
    expect(no.body.checkOn).toBeUndefined()
  })

  it('a new number is a new version that the other side signs again', async () => {
    const { server, mara, sven } = await twoSides()
    await using _ = server
    const { body } = await mara.submit({ result: measured(19) })
    await coSign(sven, body.id)
    const renewed = await check(mara, body.id, { held: 'new-number', result: measured(36) })
    expect(renewed.body).toMatchObject({ version: 2, coSigned: false, result: { after: 36 } })
    expect(renewed.body.html).toBe(body.html)
    expect((await coSign(sven, body.id)).body.celebrated).toBe(true)
  })

  it('is for the author and curators, and needs an answer that can be meant', async () => {
    const { server, mara, sven } = await twoSides()
    await using _ = server
    const { body } = await mara.submit()
    expect((await check(sven, body.id, { held: 'yes' })).status).toBe(403)
    expect((await check(mara, body.id, { held: 'perhaps' })).status).toBe(400)
    expect((await check(mara, body.id, { held: 'new-number' })).status).toBe(400)
    expect((await check(mara, 'none', { held: 'yes' })).status).toBe(404)
  })
})

describe('the history of a win', () => {
  it('names every step, who took it and why, with texts that can be compared', async () => {
    const { server, mara, sven } = await twoSides()
    await using _ = server
    const kim = await server.signIn('Kim', 'other', 'curator')
    const { body } = await mara.submit()
    await coSign(sven, body.id)
    await edit(mara, body.id, { result: measured(40) })
    await kim.call(`/api/wins/${body.id}/review`, {
      ...{ method: 'POST', body: { decision: 'archive', reason: 'Told twice' } },
    })
    await kim.call(`/api/wins/${body.id}/restore`, POST)

    const history = await mara.call(`/api/wins/${body.id}/history`)
    const steps = history.body.items.map((step: { event: string; by: { name: string } }) => [
      ...[step.event, step.by.name],
    ])
    expect(steps).toEqual([
      ...[
        ['restored', 'Kim'] /* by a curator, out of the archive */,
        ['archived', 'Kim'],
      ],
      ...[
        ['co-signs-dropped', 'Mara'] /* with the edit */,
        ['edited', 'Mara'],
      ],
      ...[
        ['celebrated', 'Sven'],
        ['co-signed', 'Sven'],
        ['submitted', 'Mara'],
      ],
    ])
    const [, archived, , edited] = history.body.items
    expect(archived).toMatchObject({ reason: 'Told twice', status: 'archived' })
    expect(edited.text).toContain('result after: 40')
    expect(history.body.items.at(-1).text).toContain('result after: 31')
    expect((await kim.call(`/api/wins/${body.id}/history`)).status).toBe(200)
    expect((await sven.call(`/api/wins/${body.id}/history`)).status).toBe(403)
  })
})
