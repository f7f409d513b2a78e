import lunr from 'lunr'
import { describe, expect, it } from 'vitest'
import { createIndex, type IndexDocument, type LiveIndex } from '../../server/search/index/create-index.ts'
import { parseQuery } from '../../server/search/query/parse-query.ts'
import { planQuery } from '../../server/search/query/plan-query.ts'
import { createRandom, randomDocuments, randomWords } from './random-texts.ts'

const buildLunr = (documents: readonly IndexDocument[]) =>
  lunr(function () {
    this.k1(1.2)
    this.b(0.7)
    this.ref('id')
    this.field('title')
    this.field('body')
    for (const document of documents) this.add(document)
  })

const ourScores = (index: LiveIndex, q: string) => {
  const { slots, scores } = index.match(planQuery(index, parseQuery(`${q} `)).groups)
  return new Map([...slots].map((slot, at) => [index.idOf(slot), scores[at]!]))
}

const queries = (count: number, seed: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => randomWords(random, 1 + Math.floor(random() * 5)))
}

/** Share of the pairs of found documents that both put in the same order; equal within lunr's rounding counts as agreement. */
function agreement(ours: Map<string, number>, theirs: readonly lunr.Index.Result[]): number {
  let same = 0
  let all = 0
  for (const [at, a] of theirs.entries())
    for (const b of theirs.slice(at + 1)) {
      all++
      if (a.score - b.score < 2e-3 || ours.get(a.ref)! > ours.get(b.ref)!) same++
    }
  return all === 0 ? 1 : same / all
}

const magnitude = (q: string) => {
  const counts = new Map<string, number>()
  for (const word of q.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Math.hypot(...counts.values())
}

describe('the order of the live index', () => {
  it("is that of lunr's own index of the same documents, and so are the scores but for its rounding", () => {
    const documents = randomDocuments(300, 1)
    const index = createIndex({ titleCoverage: 0 })
    for (const document of documents) index.add(document)
    index.merge()
    const reference = buildLunr(documents)
    for (const q of queries(60, 2)) {
      const ours = ourScores(index, q)
      const theirs = reference.search(q)
      expect(ours.size).toBe(theirs.length)
      expect(agreement(ours, theirs)).toBeGreaterThanOrEqual(0.99)
      // lunr divides by the length of the query's vectors, one for each field, and rounds to three decimals.
      for (const { ref, score } of theirs)
        expect(Math.abs(ours.get(ref)! / magnitude(q) - score)).toBeLessThan(0.01)
    }
  })

  it('stays that of a fresh index through adds, edits and removals, once merged', () => {
    const documents = randomDocuments(200, 3)
    const edited = randomDocuments(120, 4)
    const index = createIndex({ titleCoverage: 0 })
    for (const document of documents) index.add(document)
    index.merge()
    for (const document of edited) index.add(document)
    for (let at = 100; at < 160; at++) index.remove(`d${at}`)
    index.merge()
    const left = [...edited, ...documents.slice(120)].filter(({ id }) => !/^d1[0-5]\d$/.test(id))
    const reference = buildLunr(left)
    for (const q of queries(40, 5))
      expect(agreement(ourScores(index, q), reference.search(q))).toBeGreaterThanOrEqual(0.99)
  })

  it('is nearly that of a fresh index while 2 % are not merged yet', () => {
    const documents = randomDocuments(500, 6)
    const index = createIndex()
    for (const document of documents.slice(0, 490)) index.add(document)
    index.merge()
    for (const document of documents.slice(490)) index.add(document)
    const fresh = createIndex()
    for (const document of documents) fresh.add(document)
    fresh.merge()
    for (const q of queries(40, 7)) {
      const expected = [...ourScores(fresh, q)].map(([ref, score]) => ({
        ref,
        score,
        matchData: {} as lunr.MatchData,
      }))
      expected.sort((a, b) => b.score - a.score)
      expect(agreement(ourScores(index, q), expected)).toBeGreaterThanOrEqual(0.99)
    }
  })
})
