import { describe, expect, it } from 'vitest'
import type { InputName, ScoreBatch, Scores } from '../../server/contract/plugin.ts'
import type { Ranker } from '../../server/search/ranker.ts'
import { catalogueOf, entry, NOW_MS, ranker, request, searchOver } from './entries.ts'
import { randomDocuments } from './random-texts.ts'

const votes = (marketing: number, sales: number) => ({ marketing, sales, other: 0 })
const practices = [
  entry({ id: 'a', text: 'market', votes: votes(0, 0) }),
  entry({ id: 'b', text: 'market', votes: votes(3, 0) }),
  entry({ id: 'c', text: 'market', votes: votes(1, 2) }),
]
const marketing = ranker({ id: 'marketing', range: [0, 3] })
const sales = ranker({
  id: 'sales',
  inputs: ['salesVotes'],
  range: [0, 3],
  score: async ({ inputs }) => inputs.salesVotes,
})

const scoring = (id: string, score: (batch: ScoreBatch) => unknown): Ranker =>
  ranker({ id, score: async batch => score(batch) as Scores })

describe('ranking', () => {
  it('orders the catalogue by the rankers alone when nothing is asked for', async () => {
    const { ids, find } = searchOver(practices, { rankers: [marketing] })
    expect(await ids({})).toEqual(['b', 'c', 'a'])
    expect((await find(request({ explain: true }))).hits[0]!.explanation!.base).toBe(0)
  })

  it('moves a search result by at most the share that is allowed, whatever the weights', async () => {
    const wild = ranker({
      id: 'wild',
      range: [-50, 50],
      weight: 0.5,
      score: async ({ size }) => new Float64Array(size).fill(50),
    })
    const { find } = searchOver(practices, { rankers: [wild, marketing], maxRankerShare: 0.25 })
    for (const { score, explanation } of (await find(request({ q: 'market ', explain: true }))).hits)
      expect(score - explanation!.base).toBeLessThanOrEqual(0.25 + 1e-9)
  })

  it('explains every score so that the parts add up', async () => {
    const { find } = searchOver(practices, {
      rankers: [marketing, sales, scoring('broken', () => undefined)],
    })
    for (const q of ['', 'market '])
      for (const { score, explanation } of (await find(request({ q, explain: true }))).hits) {
        const { base, parts } = explanation!
        for (const part of parts) expect(part.contribution).toBeCloseTo(part.weight * part.value, 12)
        const sum = parts.reduce((total, part) => total + part.contribution, base)
        expect(Math.abs(sum - score)).toBeLessThan(1e-9)
        expect(explanation!.score).toBe(score)
        expect(parts.map(part => part.state)).toEqual(['ok', 'ok', 'skipped'])
      }
  })

  it.each([
    ['fails', () => undefined],
    [
      'throws',
      () => {
        throw new Error('broken')
      },
    ],
    ['answers too few', ({ size }: ScoreBatch) => new Float64Array(size - 1)],
    [
      'answers not a number for one row',
      ({ size }: ScoreBatch) => Float64Array.from({ length: size }, (_, at) => (at === 1 ? Number.NaN : 1)),
    ],
    ['answers infinity', ({ size }: ScoreBatch) => new Float64Array(size).fill(Number.POSITIVE_INFINITY)],
    ['answers text', ({ size }: ScoreBatch) => Array.from({ length: size }, () => '1')],
    ['answers something else', () => 7],
    ['answers null values', () => ({ values: null })],
  ])('skips a ranker for the whole query that %s', async (_, score) => {
    const alone = searchOver(practices, { rankers: [sales] })
    const both = searchOver(practices, { rankers: [scoring('bad', score), sales] })
    for (const q of ['', 'market ']) {
      expect(await both.ids({ q })).toEqual(await alone.ids({ q }))
      const [hit] = (await both.find(request({ q, explain: true }))).hits
      expect(hit!.explanation!.parts[0]).toMatchObject({ id: 'bad', state: 'skipped', contribution: 0 })
    }
  })

  it('gives a skipped ranker another chance soon, though nothing changed', async () => {
    let answers = false
    let nowMs = NOW_MS
    const recovering = scoring('recovering', ({ inputs }) => (answers ? inputs.marketingVotes : undefined))
    const { ids } = searchOver(practices, { rankers: [{ ...recovering, range: [0, 3] }], now: () => nowMs })
    expect((await ids({}))[0]).not.toBe('b')
    answers = true
    nowMs += 6_000
    expect((await ids({}))[0]).toBe('b')
  })

  it('clamps values to the declared range', async () => {
    const { find } = searchOver(practices, { rankers: [ranker({ id: 'marketing', range: [0, 1] })] })
    const { hits } = await find(request({ explain: true }))
    expect(hits.map(hit => hit.explanation!.parts[0]!.value).sort()).toEqual([0, 1, 1])
  })

  it('gives a ranker its declared inputs and nothing else, each a copy of its own', async () => {
    const seen: string[][] = []
    const nosy = ranker({
      id: 'nosy',
      inputs: ['ageDays', 'kind', 'resultChange'] satisfies InputName[],
      score: async ({ inputs, size }) => {
        seen.push(Object.keys(inputs))
        inputs.ageDays!.fill(-1)
        return new Float64Array(size)
      },
    })
    const { ids } = searchOver(practices, { rankers: [nosy, nosy] })
    await ids({ q: 'market ' })
    expect(seen).toEqual([
      ['ageDays', 'kind', 'resultChange'],
      ['ageDays', 'kind', 'resultChange'],
    ])
  })

  it('computes the inputs as the contract says', async () => {
    let batch: ScoreBatch | undefined
    const inputs: InputName[] = [
      'textScore',
      'marketingShare',
      'salesShare',
      'ageDays',
      'reviewOverdueDays',
      'resultChange',
      'wordCount',
      'coSigned',
    ]
    const reading = ranker({
      id: 'reading',
      inputs,
      score: async given => {
        batch = given
        return new Float64Array(given.size)
      },
    })
    const result = {
      metric: 'x',
      unit: '',
      before: 10,
      after: 5,
      better: 'lower' as const,
      period: 'y',
      measuredBy: 'z',
      source: '',
    }
    const win = entry({
      id: 'a',
      text: 'three words market',
      votes: votes(3, 1),
      result,
      coSigned: true,
      updatedAt: '2026-10-22T00:00:00Z',
      reviewBy: '2026-10-30',
    })
    await searchOver([win], { rankers: [reading], activeVoters: { marketing: 8, sales: 2, other: 0 } }).ids({
      q: 'market ',
    })
    expect(batch!.inputs).toEqual({
      textScore: Float64Array.of(1),
      marketingShare: Float64Array.of(0.4),
      salesShare: Float64Array.of(0.5),
      ageDays: Float64Array.of(10),
      reviewOverdueDays: Float64Array.of(2),
      resultChange: Float64Array.of(0.5),
      wordCount: Float64Array.of(3),
      coSigned: Float64Array.of(1),
    })
  })

  it('asks only the rankers that are meant for searching, or for browsing', async () => {
    const { find } = searchOver(practices, {
      rankers: [
        { ...marketing, when: 'browse' },
        { ...sales, when: 'search' },
      ],
    })
    const parts = async (q: string) =>
      (await find(request({ q, explain: true }))).hits[0]!.explanation!.parts.map(({ id }) => id)
    expect(await parts('')).toEqual(['marketing'])
    expect(await parts('market ')).toEqual(['sales'])
  })

  it('ranks the catalogue once per edition, and again when a vote changed it', async () => {
    let calls = 0
    const counting = ranker({
      id: 'counting',
      range: [0, 9],
      score: async ({ inputs }) => {
        calls++
        return inputs.marketingVotes
      },
    })
    const search = searchOver(practices, { rankers: [counting] })
    await Promise.all([search.ids({}), search.ids({}), search.ids({ filters: { kind: ['playbook'] } })])
    expect(calls).toBe(1)
    const voted = practices.map(practice =>
      practice.id === 'a' ? { ...practice, votes: votes(9, 0) } : practice,
    )
    search.update({ catalogue: catalogueOf(voted), put: [], removed: [] })
    expect((await search.ids({}))[0]).toBe('a')
    expect(calls).toBe(2)
  })

  it('judges the best 200 by text on every page, and leaves the order of the rest to the text', async () => {
    const sizes: number[] = []
    const measuring = ranker({
      id: 'measuring',
      score: async ({ size }) => {
        sizes.push(size)
        return new Float64Array(size)
      },
    })
    const many = randomDocuments(300, 21).map(({ id, body }) => entry({ id, text: `everywhere ${body}` }))
    const { find } = searchOver(many, { rankers: [measuring] })
    const first = await find(request({ q: 'everywhere ', limit: 100 }))
    await find(request({ q: 'everywhere ', limit: 100, cursor: first.nextCursor! }))
    expect(sizes).toEqual([200, 200])
  })

  it.each([
    ['top', ['b', 'c', 'a']],
    ['reused', ['c', 'a', 'b']],
    ['new', ['a', 'c', 'b']],
    ['trending', ['c', 'b', 'a']],
  ] as const)('sorts by %s', async (sort, order) => {
    const reuses = { worked: 1, partly: 0, didNotWork: 1 }
    const { ids } = searchOver([
      entry({ id: 'a', createdAt: '2026-10-31T00:00:00Z', votes: votes(0, 0) }),
      entry({ id: 'b', createdAt: '2026-06-01T00:00:00Z', votes: votes(5, 4) }),
      entry({ id: 'c', createdAt: '2026-10-25T00:00:00Z', votes: votes(2, 3), reuses }),
    ])
    expect(await ids({ sort })).toEqual(order)
  })
})
