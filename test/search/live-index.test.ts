import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIndex, type LiveIndex } from '../../server/search/index/create-index.ts'
import { parseQuery } from '../../server/search/query/parse-query.ts'
import { planQuery } from '../../server/search/query/plan-query.ts'
import { NaiveIndex } from './naive-index.ts'

const WORDS = ['market', 'budget', 'clinic', 'visit', 'lead', 'price', 'region', 'device']
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map(words => words.join(' '))
const id = fc.integer({ min: 0, max: 14 }).map(number => `d${number}`)

const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('add' as const), id, title: text, body: text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('slice' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('search' as const), q: text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const) }) },
)
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

/** Both indexes, changed in step. A merge in slices fixes its averages when it starts, and they count when it ends. */
class Pair {
  live = createIndex()
  readonly naive = new NaiveIndex()
  private running: { merge: Generator<void>; averages: NaiveIndex['averages'] } | undefined

  apply(step: Change): void {
    if (step.kind === 'add') {
      this.live.add(step)
      this.naive.add(step)
    } else if (step.kind === 'remove') {
      this.live.remove(step.id)
      this.naive.documents.delete(step.id)
    } else if (step.kind === 'search') this.compare(step.q)
    else if (step.kind === 'slice') this.slice()
    else this.mergeWhole(step.kind === 'reload')
  }

  compare(q: string): void {
    const ours = search(this.live, q)
    const expected = this.naive.search(q)
    expect([...ours.keys()].sort()).toEqual([...expected.keys()].sort())
    for (const [found, score] of expected) expect(ours.get(found)).toBeCloseTo(score, 4)
  }

  private slice(): void {
    this.running ??= { merge: this.live.mergeInSlices(2), averages: this.naive.measure() }
    if (!this.running.merge.next().done) return
    this.naive.averages = this.running.averages
    this.running = undefined
  }

  private mergeWhole(reload: boolean): void {
    while (this.running) this.slice()
    this.live.merge()
    this.naive.averages = this.naive.measure()
    if (reload) this.live = createIndex({ snapshot: this.live.snapshot() })
  }
}

const search = (index: LiveIndex, q: string) => {
  const { slots, scores } = index.match(planQuery(index, parseQuery(`${q} `)).groups)
  return new Map([...slots].map((slot, at) => [index.idOf(slot), scores[at]!]))
}

describe('the live index', () => {
  it('finds and scores like a naive one, whatever is added, edited, removed, merged, sliced and reloaded in between', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), text, (steps, last) => {
        const pair = new Pair()
        for (const step of steps) pair.apply(step)
        pair.compare(last)
      }),
      { numRuns: 200, seed: 20261101 },
    )
  })

  it('lets searches and changes through between the slices of a merge', () => {
    const index = createIndex()
    for (let at = 0; at < 10; at++) index.add({ id: `d${at}`, title: '', body: 'market' })
    const merge = index.mergeInSlices(3)
    merge.next()
    index.remove('d1')
    index.add({ id: 'late', title: '', body: 'market' })
    expect(search(index, 'market').size).toBe(10)
    while (!merge.next().done);
    expect([...search(index, 'market').keys()]).toContain('late')
    expect([...search(index, 'market').keys()]).not.toContain('d1')
  })

  it('gives memory back: ended documents make room for new ones after a merge', () => {
    const index = createIndex()
    const slots = new Set<number>()
    for (let round = 0; round < 20; round++) {
      for (let at = 0; at < 10; at++)
        slots.add(index.add({ id: `d${at}`, title: '', body: `market ${round}` }))
      index.merge()
    }
    expect(slots.size).toBeLessThanOrEqual(20)
    expect(index.size).toBe(10)
  })

  it('does not read a text again that did not change', () => {
    const index = createIndex()
    const slot = index.add({ id: 'a', title: 'Market', body: 'budget' })
    index.merge()
    expect(index.add({ id: 'a', title: 'Market', body: 'budget' })).toBe(slot)
    expect(index.unmerged).toBe(0)
    expect(index.add({ id: 'a', title: 'Market', body: 'budgets' })).not.toBe(slot)
  })

  it('leaves a snapshot aside that is damaged or was made with other synonyms', () => {
    const index = createIndex()
    index.add({ id: 'a', title: 'Market', body: '' })
    const snapshot = index.snapshot()
    const synonyms = { groups: [['KOL', 'key opinion leader']], keep: [] }
    expect(createIndex({ snapshot }).size).toBe(1)
    expect(createIndex({ snapshot: snapshot.slice(0, 40) }).size).toBe(0)
    expect(createIndex({ snapshot, synonyms }).size).toBe(0)
  })
})
