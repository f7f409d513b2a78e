import { describe, expect, it } from 'vitest'
import type { Entry } from '../../server/catalogue/entry.ts'
import { SORTS } from '../../server/contract/search.ts'
import { AppError } from '../../server/errors.ts'
import type { Ranker } from '../../server/search/ranker.ts'
import type { Search, SearchRequest } from '../../server/search/search.ts'
import { catalogueOf, entry, ranker, request, searchOver } from './entries.ts'
import { createRandom, randomDocuments } from './random-texts.ts'

const random = createRandom(11)
const practices: Entry[] = randomDocuments(450, 12).map(({ id, title, body }, at) =>
  entry({
    id,
    title,
    text: `${body} everywhere`,
    createdAt: new Date(Date.UTC(2026, 0, 1 + (at % 90))).toISOString(),
    votes: { marketing: Math.floor(random() * 4), sales: Math.floor(random() * 4), other: 0 },
  }),
)
const byVotes = ranker({ id: 'votes', range: [0, 4], weight: 0.1 })

async function allPages(
  search: Search,
  fields: Partial<SearchRequest>,
  between: (page: number) => void = () => {},
) {
  const ids: string[] = []
  const scores: number[] = []
  let cursor: string | null = null
  let page = 0
  do {
    const result = await search.find(request({ limit: 37, ...fields, ...(cursor && { cursor }) }))
    ids.push(...result.hits.map(hit => hit.entry.id))
    scores.push(...result.hits.map(hit => hit.score))
    cursor = result.nextCursor
    between(page++)
  } while (cursor)
  return { ids, scores }
}

const refusal = async (search: Search, fields: Partial<SearchRequest>) => {
  try {
    await search.find(request(fields))
  } catch (error) {
    return error
  }
  return undefined
}

describe('pages', () => {
  it.each(['relevance', 'common-ground'] as const)(
    'by %s go on as they began when scorers arrive in between, and hold everything once',
    async sort => {
      const rankers = { now: [] as readonly Ranker[] }
      const search = searchOver(practices, { rankers: () => rankers.now })
      const q = sort === 'relevance' ? 'everywhere market ' : ''
      const before = await allPages(search, { q, sort, limit: 1_000 })
      const { ids } = await allPages(search, { q, sort }, () => {
        rankers.now = [byVotes]
      })
      expect(ids).toEqual(before.ids)
      const after = await allPages(search, { q, sort, limit: 1_000 })
      expect(after.ids).not.toEqual(before.ids)
    },
  )

  it.each(['relevance', ...SORTS] as const)(
    'by %s hold everything once, in the order of one long page',
    async sort => {
      const search = searchOver(practices, { rankers: [byVotes] })
      for (const q of ['', 'everywhere market ']) {
        const { ids } = await allPages(search, { q, sort })
        const whole = await allPages(search, { q, sort, limit: 1_000 })
        expect(ids).toEqual(whole.ids)
        expect(new Set(ids).size).toBe(450)
      }
    },
  )

  it('lose and repeat nothing while practices come and go', async () => {
    for (const sort of ['relevance', 'common-ground', 'top', 'new'] as const) {
      const search = searchOver(practices, { rankers: [byVotes] })
      const now = [...practices]
      const { ids } = await allPages(search, { q: sort === 'relevance' ? 'everywhere ' : '', sort }, page => {
        const late = entry({
          id: `late${page}`,
          text: 'everywhere market',
          votes: { marketing: 4, sales: 0, other: 0 },
        })
        const [gone] = now.splice(-1)
        now.push(late)
        search.update({ catalogue: catalogueOf(now), put: [late], removed: [gone!.id] })
        now.reverse()
      })
      const stayed = practices
        .filter(({ id }) => now.some(practice => practice.id === id))
        .map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(stayed.filter(id => !ids.includes(id))).toEqual([])
    }
  })

  it('go on from where the last hit stood when it is gone meanwhile', async () => {
    const search = searchOver(practices)
    const first = await search.find(request({ q: 'market ', limit: 10 }))
    const second = await search.find(request({ q: 'market ', limit: 10, cursor: first.nextCursor! }))
    const last = first.hits.at(-1)!.entry
    const left = practices.filter(({ id }) => id !== last.id)
    search.update({ catalogue: catalogueOf(left), put: [], removed: [last.id] })
    const again = await search.find(request({ q: 'market ', limit: 10, cursor: first.nextCursor! }))
    expect(again.hits.map(hit => hit.entry.id)).toEqual(second.hits.map(hit => hit.entry.id))
  })

  it('refuse a cursor that is not one, or is that of another list', async () => {
    const search = searchOver(practices)
    const { nextCursor } = await search.find(request({ q: 'market ', limit: 5 }))
    const odd = Buffer.from('["a","window",null,1,"x"]').toString('base64url')
    for (const cursor of ['', 'x', '%%%', 'bnVsbA', odd]) {
      const error = (await refusal(search, { q: 'market ', cursor })) as AppError
      expect(error).toBeInstanceOf(AppError)
      expect(error.code).toBe('invalid-request')
      expect(error.extra.errors).toMatchObject([{ path: '/cursor' }])
    }
    expect(await refusal(search, { q: 'budget ', cursor: nextCursor! })).toBeInstanceOf(AppError)
    expect(await refusal(search, { q: 'market ', sort: 'new', cursor: nextCursor! })).toBeInstanceOf(AppError)
  })

  it('have no next one after the last', async () => {
    const search = searchOver(practices.slice(0, 5))
    expect((await search.find(request({ limit: 5 }))).nextCursor).toBeNull()
    expect((await search.find(request({ limit: 4 }))).nextCursor).not.toBeNull()
  })
})
