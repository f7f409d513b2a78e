import type { LiveIndex, TermGroup } from '../index/create-index.ts'
import type { NearWord } from '../index/vocabulary.ts'
import { findKnownTerms, findTerms, isStopWord } from './known-terms.ts'
import type { ParsedQuery, QueryWord } from './parse-query.ts'

/** A word that no document has, and what was searched instead, best first. */
interface Respelling {
  readonly word: QueryWord
  readonly near: readonly string[]
}

interface PlannedGroup extends TermGroup {
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
const EXACT = [1]
const COMPLETION_WEIGHTS = [0.7]
/** Each costs up to a pass over all documents. */
const MAX_GROUPS = 64
const MAX_COMPLETIONS = 50
/** Near words are looked for at most so often in one query: each time costs about 0.1 ms. */
const MAX_RESPELLINGS = 12

/** Known words are searched as they are; unknown ones as what they may have been meant to be; the unfinished last one as its completions. */
export function planQuery(index: LiveIndex, query: ParsedQuery): Plan {
  const plan = createPlan(index)
  const known = findKnownTerms(index, query.text, query.words)
  for (const term of known.concepts) plan.put([term], EXACT)
  for (const [at, word] of query.words.entries()) {
    const terms = known.words.get(word)
    const isLast = query.unfinished && at === query.words.length - 1
    if (terms) plan.put(terms, EXACT)
    else if (!isStopWord(index, word.word)) planUnknown(index, word, isLast, plan)
    else if (query.words.length === 1) planStopWord(index, word, isLast, plan)
  }
  return plan.finish()
}

type PlanBuilder = ReturnType<typeof createPlan>

function createPlan(index: LiveIndex) {
  const groups = new Map<string, PlannedGroup>()
  const respellings: Respelling[] = []

  /** Several terms weighted as one, by their joint frequency: a rare near word must not outweigh the likely one. */
  const put = (terms: readonly number[], weights: readonly number[], isGuess = false): boolean => {
    const key = terms.join()
    const known = groups.get(key)
    if (terms.length === 0 || (!known && groups.size >= MAX_GROUPS)) return false
    let frequency = 0
    for (const term of terms) frequency += index.frequency(term)
    const weighted = terms.map((term, at) => ({
      term,
      weight: (weights[at] ?? weights.at(-1)!) + (known?.terms[at]?.weight ?? 0),
    }))
    groups.set(key, {
      terms: weighted,
      idf: index.idf(frequency),
      isGuess: isGuess && (known?.isGuess ?? true),
    })
    return true
  }

  return { respellings, put, finish: (): Plan => ({ groups: [...groups.values()], respellings }) }
}

/** A stop word alone: "it" is then IT, and "the" the start of another word. */
function planStopWord(index: LiveIndex, { word }: QueryWord, isLast: boolean, plan: PlanBuilder): void {
  const kept = index.lexicon.keptTerms(word).filter(term => index.frequency(term) > 0)
  if (!plan.put(kept, EXACT) && isLast) plan.put(completions(index, word), COMPLETION_WEIGHTS)
}

function planUnknown(index: LiveIndex, word: QueryWord, isLast: boolean, plan: PlanBuilder): void {
  if (isLast && plan.put(completions(index, word.word), COMPLETION_WEIGHTS)) return
  const parts = word.word.split(/[^\p{L}\p{N}\p{M}]+/u).filter(part => part !== '' && part !== word.word)
  const found = parts.filter(part => {
    const terms = findTerms(index, part)
    return terms !== 'stop' && plan.put(terms, EXACT)
  })
  if (found.length > 0 || plan.respellings.length >= MAX_RESPELLINGS) return
  const near = nearWords(index, word.word)
  plan.respellings.push({ word, near: near.map(n => n.word) })
  plan.put(
    near.map(({ term }) => term),
    NEAR_WEIGHTS,
    true,
  )
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
