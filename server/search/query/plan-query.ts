import type { LiveIndex, TermGroup } from '../index/create-index.ts'
import type { NearWord } from '../index/vocabulary.ts'
import type { ParsedQuery, QueryWord } from './parse-query.ts'

/** A word that no document has, and what was searched instead, best first. */
export interface Respelling {
  readonly word: QueryWord
  readonly near: readonly string[]
}

export interface PlannedGroup extends TermGroup {
  /** Near words of an unknown word: not what was typed. */
  readonly isGuess: boolean
}

/** What is looked up for a query. */
export interface Plan {
  readonly groups: readonly PlannedGroup[]
  readonly respellings: readonly Respelling[]
}

/** Tuned on Cranfield's typo variants: see test/bench/search.ts. */
const NEAR_WEIGHTS = [0.8, 0.4, 0.2]
const COMPLETION_WEIGHT = 0.7
const MAX_COMPLETIONS = 50
/** Near words are looked for at most so often in one query: each time costs about 0.1 ms. */
const MAX_RESPELLINGS = 12

/** Known words are searched as they are; unknown ones as what they may have been meant to be; the unfinished last one as its completions. */
export function planQuery(index: LiveIndex, query: ParsedQuery): Plan {
  const plan = createPlan(index)
  const known = findKnown(index, query)
  for (const terms of known.concepts) plan.put(terms, 1)
  for (const [at, word] of query.words.entries()) {
    const terms = known.words.get(word)
    const isLast = query.unfinished && at === query.words.length - 1
    if (terms) plan.put(terms, 1)
    else if (!isStopWord(index, word.word)) planUnknown(index, word, isLast, plan)
    else if (isLast && query.words.length === 1) plan.put(completions(index, word.word), COMPLETION_WEIGHT)
  }
  return plan.finish()
}

type PlanBuilder = ReturnType<typeof createPlan>

function createPlan(index: LiveIndex) {
  const groups = new Map<string, PlannedGroup>()
  const respellings: Respelling[] = []
  return {
    respellings,
    /** Several terms weighted as one, by their joint frequency. A word typed twice counts twice. */
    put(terms: readonly number[], weight: number, isGuess = false): boolean {
      if (terms.length === 0) return false
      const key = terms.join()
      const times = (groups.get(key)?.terms[0]?.weight ?? 0) + weight
      let frequency = 0
      for (const term of terms) frequency += index.frequency(term)
      groups.set(key, {
        terms: terms.map(term => ({ term, weight: times })),
        idf: index.idf(frequency),
        isGuess,
      })
      return true
    },
    finish: (): Plan => ({ groups: [...groups.values()], respellings }),
  }
}

function planUnknown(index: LiveIndex, word: QueryWord, isLast: boolean, plan: PlanBuilder): void {
  if (isLast && plan.put(completions(index, word.word), COMPLETION_WEIGHT)) return
  const parts = word.word.split(/[^\p{L}\p{N}\p{M}]+/u).filter(part => part !== '' && part !== word.word)
  const found = parts.filter(part => {
    const terms = index.findTerms(part)
    return terms !== 'stop' && plan.put(terms, 1)
  })
  if (found.length > 0 || plan.respellings.length >= MAX_RESPELLINGS) return
  const near = nearWords(index, word.word)
  plan.respellings.push({ word, near: near.map(n => n.word) })
  for (const [rank, { term }] of near.entries()) plan.put([term], NEAR_WEIGHTS[rank]!, true)
}

const isStopWord = (index: LiveIndex, word: string) =>
  index.languageCodes.some(code => index.lexicon.isStopWord(word, code))

/** "die" and "war" are words of English and stop words of German: they are left out wherever both are read. IT is kept. */
const isForeignStopWord = (index: LiveIndex, { word }: QueryWord, term: number) =>
  isStopWord(index, word) && !index.lexicon.isKept(term)

/** The terms that the collection has for each word, in all its languages; and the synonyms that span several words. */
function findKnown(index: LiveIndex, query: ParsedQuery) {
  const words = new Map<QueryWord, number[]>()
  const concepts = new Map<string, number[]>()
  const text = query.text.replaceAll('"', ' ')
  for (const code of index.languageCodes)
    index.lexicon.eachTerm(text, code, (term, start, end) => {
      if (index.frequency(term) === 0) return
      const inside = query.words.filter(word => word.start >= start && word.end <= end)
      if (inside.length > 1) concepts.set(`${term}`, [term])
      const word = inside[0]
      if (inside.length !== 1 || !word || isForeignStopWord(index, word, term)) return
      const terms = words.get(word) ?? []
      if (!terms.includes(term)) words.set(word, [...terms, term])
    })
  return { words, concepts: [...concepts.values()] }
}

function completions(index: LiveIndex, word: string): number[] {
  const terms = new Set<number>()
  for (const { term } of index.lexicon.vocabulary.complete(word))
    if (index.frequency(term) > 0) terms.add(term)
  return [...terms].sort((a, b) => index.frequency(b) - index.frequency(a)).slice(0, MAX_COMPLETIONS)
}

function nearWords(index: LiveIndex, word: string): NearWord[] {
  const penalty = (near: NearWord) =>
    near.distance * 10 + (near.word[0] === word[0] ? 0 : 5) - Math.log(1 + index.frequency(near.term))
  const best = new Map<number, NearWord>()
  for (const near of index.lexicon.vocabulary.near(word)) {
    if (index.frequency(near.term) === 0) continue
    const known = best.get(near.term)
    if (!known || penalty(near) < penalty(known)) best.set(near.term, near)
  }
  return [...best.values()].sort((a, b) => penalty(a) - penalty(b)).slice(0, NEAR_WEIGHTS.length)
}
