import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { playbookFile } from '../support/content-folder.ts'
import { METRICS } from '../support/curated-metrics.ts'
import { startServer } from '../support/server.ts'
import { winInput } from '../support/win-input.ts'

const files = { 'playbooks/field-visit-day.md': playbookFile(), 'metrics.yaml': METRICS }
const result = (more: object) => ({ ...winInput().result!, ...more })
const leads = { metric: 'Accepted leads a month', unit: 'leads', better: 'higher' as const }

describe('metrics', () => {
  it('are those of the file, live, and a broken edit keeps the good ones', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const read = async () => (await mara.call('/api/metrics')).body
    expect((await read()).items[0]).toMatchObject({ id: 'accepted-leads', minimumChange: 0.15 })

    const file = join(server.contentDir, 'metrics.yaml')
    await writeFile(file, METRICS.replace('minimumChange: 0.15', 'minimumChange: 0.3'))
    await expect.poll(async () => (await read()).items[0].minimumChange, { timeout: 5_000 }).toBe(0.3)
    await writeFile(file, '- id: only')
    await new Promise(resolve => setTimeout(resolve, 400))
    expect((await read()).total).toBe(3)
    expect((await server.nobody.call('/api/metrics')).status).toBe(401)
  })
})

describe('the minimum result', () => {
  it('of the list decides what is celebrated', async () => {
    await using server = await startServer({ files })
    const [mara, sven] = [await server.signIn('Mara'), await server.signIn('Sven', 'sales')]
    for (const [after, celebrated] of [
      [115, true],
      [114, false],
    ] as const) {
      const { body } = await mara.submit({ result: result({ ...leads, before: 100, after }) })
      const signed = await sven.call(`/api/wins/${body.id}/co-sign`, { method: 'POST' })
      expect(signed.body).toMatchObject({ coSigned: true, celebrated, learning: !celebrated })
    }
  })
})

describe('a result that cannot be meant', () => {
  it('is refused with the field and the reason, when it is submitted and when it is edited', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const refused = (path: string) => ({
      status: 400,
      body: {
        code: 'invalid-request',
        errors: expect.arrayContaining([{ path, message: expect.any(String) }]),
      },
    })
    const submit = (fault: object) => mara.submit({ result: result(fault) })
    expect(await submit({ ...leads, before: -3 })).toMatchObject(refused('/result/before'))
    expect(await submit({ ...leads, unit: 'euro' })).toMatchObject(refused('/result/unit'))
    expect(await submit({ period: ' ' })).toMatchObject(refused('/result/period'))

    const { body } = await mara.submit()
    const edit = await mara.call(`/api/wins/${body.id}`, {
      ...{ method: 'PUT', headers: { 'if-match': '"1"' } },
      body: winInput({ result: result({ ...leads, better: 'lower' }) }),
    })
    expect(edit).toMatchObject(refused('/result/better'))
  })
})

describe('evidence', () => {
  it('is told, told with a source, or confirmed; without a result there is none', async () => {
    await using server = await startServer({ files })
    const mara = await server.signIn('Mara')
    const sourced = await mara.submit({ result: result({ source: 'CRM, Q2' }) })
    expect(sourced.body).toMatchObject({ evidence: 'with-evidence' })
    expect((await mara.submit({ result: null })).body.evidence).toBeUndefined()
    const fromZero = await mara.submit({ result: result({ before: 0, after: 4 }) })
    expect(fromZero.body.resultChange).toBeUndefined()
  })
})
