import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DueReview } from '../../server/contract/review.ts'
import { playbookFile, REPOSITORY } from '../support/content-folder.ts'
import { startServer } from '../support/server.ts'

const dueOn = (date: string, title?: string) =>
  playbookFile({ ...(title && { title }) }).replace("'2027-05-01'", `'${date}'`)
const at = (time: string) => ({ now: () => new Date(time) })

describe('what is due for review', () => {
  it('is listed for curators with its owner, soonest first: all that is overdue and what is next', async () => {
    const lever = await readFile(join(REPOSITORY, 'content/levers/data-first.md'), 'utf8')
    const files = {
      'levers/data-first.md': lever.replace("'2027-06-30'", "'2026-11-01'"),
      'playbooks/late.md': dueOn('2026-10-30', 'A late one'),
      'playbooks/today.md': dueOn('2026-11-29', 'One for today'),
      'playbooks/next-year.md': dueOn('2027-05-01', 'One for next year'),
    }
    await using server = await startServer({ files, ...at('2026-11-29T15:00:00Z') })
    const kim = await server.signIn('Kim', 'other', 'curator')
    const { items } = (await kim.call<{ items: DueReview[] }>('/api/curation/reviews')).body
    expect(items.slice(0, 4)).toEqual([
      {
        ...{ kind: 'playbook', id: 'late', language: 'en', title: 'A late one' },
        ...{ owner: 'Sales excellence', reviewBy: '2026-10-30', overdueDays: 30 },
      },
      expect.objectContaining({ kind: 'lever', id: 'data-first', language: 'en', overdueDays: 28 }),
      expect.objectContaining({ id: 'today', overdueDays: 0 }),
      expect.objectContaining({ id: 'next-year' }),
    ])
    expect(items).toHaveLength(2 + 5)
  })

  it('says on a lever or symptom who looks after it, and until when', async () => {
    await using server = await startServer()
    const mara = await server.signIn('Mara')
    for (const path of ['/api/levers', '/api/symptoms'])
      for (const topic of (await mara.call(path)).body.items)
        expect(topic).toMatchObject({ owner: expect.any(String), reviewBy: '2027-06-30' })
  })

  it('weighs less: of two equal playbooks the one that is overdue stands below, and the order says why', async () => {
    // By their ids alone the late one would come first.
    const files = { 'playbooks/a-late.md': dueOn('2026-08-29'), 'playbooks/b-good.md': dueOn('2027-05-01') }
    await using server = await startServer({ files, plugins: true, ...at('2026-11-29T15:00:00Z') })
    const mara = await server.signIn('Mara')
    const search = async () => (await mara.call('/api/search?q=field-visit&explain=true')).body.items
    const ids = async () => (await search()).map((item: { practice: { id: string } }) => item.practice.id)
    await expect.poll(ids, { timeout: 20_000 }).toEqual(['b-good', 'a-late'])
    expect(JSON.stringify((await search())[1].explanation)).toContain('Its review is 92 days overdue')
    const browsed = (await mara.call('/api/practices?kind=playbook')).body.items
    expect(browsed.map(({ id }: { id: string }) => id)).toEqual(['b-good', 'a-late'])
  })
})
