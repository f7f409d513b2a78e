import { Type } from 'typebox'
import { list } from '../contract/list.ts'
import { MissedSearch, SettleInput } from '../contract/missed-search.ts'
import { requireCurator } from './auth.ts'
import { pageOf } from './page.ts'
import type { App, Parts } from './parts.ts'

const MAX_LENGTH = 100
const SHOWN = 100

/** Notes questions that found nothing, once the person has stopped typing: "das" and "dash" on the way to "dashboard" are none. */
export interface MissedSearchLog {
  answered(question: { personNo: number; q: string; found: boolean }): void
  close(): Promise<void>
}

interface Options {
  readonly store: Pick<Parts['store'], 'noteMissedSearch'>
  readonly now: () => Date
  readonly settledMs: number
}

export function createMissedSearchLog({ store, now, settledMs }: Options): MissedSearchLog {
  const pending = new Map<number, { note: () => Promise<void>; timer: NodeJS.Timeout }>()
  const cancel = (personNo: number) => {
    clearTimeout(pending.get(personNo)?.timer)
    pending.delete(personNo)
  }
  return {
    answered({ personNo, q, found }) {
      cancel(personNo)
      const words = foldQuestion(q)
      if (found || words === '' || q.length > MAX_LENGTH) return
      // Losing one for a database that is away is better than keeping people waiting.
      const note = () =>
        store.noteMissedSearch({ words, example: q.trim(), at: now().toISOString() }).catch(() => undefined)
      const timer = setTimeout(() => {
        pending.delete(personNo)
        void note()
      }, settledMs)
      timer.unref()
      pending.set(personNo, { note, timer })
    },
    async close() {
      const left = [...pending.values()]
      for (const personNo of pending.keys()) cancel(personNo)
      await Promise.all(left.map(({ note }) => note()))
    },
  }
}

/** The words in alphabetical order, so that "KOL contract" and "contract kol" are one question. */
export const foldQuestion = (q: string): string =>
  [
    ...new Set(
      q
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu),
    ),
  ]
    .sort()
    .join(' ')

export function registerMissedSearches(app: App, { search, store, now }: Parts): void {
  app.get(
    '/curation/missed-searches',
    { schema: { summary: 'Asked but missing, most asked first', response: { 200: list(MissedSearch) } } },
    async request => {
      requireCurator(request)
      const asked = await store.readMissedSearches(SHOWN)
      // What has been written since is not missing any more.
      const totals = await Promise.all(asked.map(({ example }) => countHits(search, example)))
      return pageOf(
        asked.filter((_, index) => totals[index] === 0),
        { limit: SHOWN },
        missed => missed,
      )
    },
  )

  app.post(
    '/curation/missed-searches/settle',
    {
      config: { limit: 'writes' },
      schema: { summary: 'Put a missing question aside', body: SettleInput, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      requireCurator(request)
      await store.settleMissedSearch(request.body.words, now().toISOString())
      return reply.code(204).send(null)
    },
  )
}

const countHits = async (search: Parts['search'], q: string): Promise<number> =>
  (await search.find({ q, filters: {}, sort: 'relevance', limit: 1, explain: false })).total
