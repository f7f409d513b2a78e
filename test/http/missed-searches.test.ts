import { describe, expect, it } from 'vitest'
import type { MissedSearch } from '../../server/contract/missed-search.ts'
import { createMissedSearchLog, foldQuestion } from '../../server/http/missed-searches.ts'
import { startServer } from '../support/server.ts'

const MISSED = '/api/curation/missed-searches'

/** A log over nothing but a list, with time enough to type. */
function startLog() {
  const noted: string[] = []
  const store = {
    noteMissedSearch: async ({ words }: { words: string }) => void noted.push(words),
  }
  return { noted, log: createMissedSearchLog({ store, now: () => new Date(), settledMs: 60_000 }) }
}

describe('questions that found nothing', () => {
  it('are noted as they were in the end, not at every key', async () => {
    const { noted, log } = startLog()
    for (const q of ['zeb', 'zebr', 'zebra']) log.answered({ personNo: 1, q, found: false })
    log.answered({ personNo: 2, q: 'quokka', found: false })
    await log.close()
    expect(noted.sort()).toEqual(['quokka', 'zebra'])
  })

  it('are none when the person found something after all', async () => {
    const { noted, log } = startLog()
    log.answered({ personNo: 1, q: 'dashb', found: false })
    log.answered({ personNo: 1, q: 'dashboard', found: true })
    await log.close()
    expect(noted).toEqual([])
  })

  it('are one, however their words are ordered and written', () => {
    expect(foldQuestion('KOL contract')).toBe(foldQuestion('contract, kol?'))
    expect(foldQuestion(' ?! ')).toBe('')
  })

  it('stand on the curators’ board, most asked first, until somebody writes what is missing', async () => {
    await using server = await startServer({ limits: { searchSettledMs: 0 } })
    const [mara, kim] = [await server.signIn('Mara'), await server.signIn('Kim', 'other', 'curator')]
    const asked = async () =>
      (await kim.call(MISSED)).body.items.map(({ example, times }: MissedSearch) => [example, times])
    for (const q of ['zebra stripes', 'quokka', 'Stripes, zebra']) {
      const before = JSON.stringify(await asked())
      await mara.call(`/api/search?q=${encodeURIComponent(q)}`)
      await expect.poll(async () => JSON.stringify(await asked())).not.toBe(before)
    }
    expect(await asked()).toEqual([
      ['Stripes, zebra', 2],
      ['quokka', 1],
    ])

    await mara.submit({ title: 'A quokka visits the field' })
    expect(await asked()).toEqual([['Stripes, zebra', 2]])
  })

  it('can be put aside by curators, and come back when they are asked again', async () => {
    await using server = await startServer({ limits: { searchSettledMs: 0 } })
    const [mara, kim] = [await server.signIn('Mara'), await server.signIn('Kim', 'other', 'curator')]
    const total = async () => (await kim.call(MISSED)).body.total
    await mara.call('/api/search?q=zebra')
    await expect.poll(total).toBe(1)
    const settle = { method: 'POST' as const, body: { words: 'zebra' } }
    expect((await mara.call(`${MISSED}/settle`, settle)).status).toBe(403)
    expect((await kim.call(`${MISSED}/settle`, settle)).status).toBe(204)
    expect(await total()).toBe(0)

    await mara.call('/api/search?q=zebra')
    await expect.poll(total).toBe(1)
  })

  it('are for curators alone', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    expect((await mara.call(MISSED)).status).toBe(403)
  })
})
