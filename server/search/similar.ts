import type { Entry } from '../catalogue/entry.ts'
import { eachWord } from './analysis/each-word.ts'
import type { Collection } from './collection.ts'
import { impact } from './index/bm25.ts'
import type { LiveIndex, TermGroup } from './index/create-index.ts'
import { findTerms } from './query/known-terms.ts'
import { selectTop } from './ranking/select-top.ts'
import { findReplaced, versionsOf } from './translations.ts'

/** Terms of the text that are looked up: the most telling ones. */
const MAX_TERMS = 40
/** Share of what a text would score against itself from which another is alike: on Cranfield, five of 1,400 for a document, on its subject. */
const MIN_LIKENESS = 0.2
const TITLE_WEIGHT = 2
const MAX_LENGTH = 20_000
/** What a word of a text scores in the text itself: twice in one of average length. */
const OWN_IMPACT = impact(2, 1, 1)
/** No document has it. */
const NO_TERM = 0xffff_ffff

export interface SimilarOptions {
  readonly limit: number
  /** Neither this one nor what says the same in another language. */
  readonly exceptId?: string
  readonly language?: string
}

/** Entries that share the telling words of a text, best first. */
export function findSimilar(
  collection: Collection,
  text: { title: string; body: string },
  { limit, exceptId, language }: SimilarOptions,
): Entry[] {
  const { index } = collection
  const words = weighWords(index, text)
  const own = words.reduce((sum, { idf, terms }) => sum + idf * terms[0]!.weight * OWN_IMPACT, 0)
  const { slots, scores } = index.match(words)
  const same = exceptId === undefined ? [] : versionsOf(collection, exceptId)
  const alike: number[] = []
  for (let at = 0; at < slots.length; at++)
    if (scores[at]! >= own * MIN_LIKENESS && !same.includes(slots[at]!)) alike.push(at)
  const replaced = findReplaced(
    collection,
    Uint32Array.from(alike, at => slots[at]!),
    language,
  )
  const shown = alike.filter(at => !replaced.has(slots[at]!))
  const best = selectTop(shown, limit, (a, b) => scores[b]! - scores[a]! || a - b)
  return best.flatMap(at => collection.entryAt(slots[at]!) ?? [])
}

/** The most telling words of a text; those that no other text has count too, as what it does not share. */
function weighWords(index: LiveIndex, { title, body }: { title: string; body: string }): TermGroup[] {
  const counts = new Map<string, number>()
  for (const [text, weight] of [
    [title, TITLE_WEIGHT],
    [body, 1],
  ] as const)
    eachWord(text.slice(0, MAX_LENGTH), word => counts.set(word, (counts.get(word) ?? 0) + weight))
  const groups = new Map<string, TermGroup>()
  for (const [word, count] of counts) {
    const terms = findTerms(index, word)
    if (terms === 'stop') continue
    const term = terms[0] ?? NO_TERM
    const known = groups.get(`${term}`)?.terms[0]?.weight ?? 0
    const key = term === NO_TERM ? word : `${term}`
    const idf = index.idf(index.frequency(term))
    groups.set(key, { terms: [{ term, weight: known + Math.log(1 + count) }], idf })
  }
  return [...groups.values()]
    .sort((a, b) => b.idf * b.terms[0]!.weight - a.idf * a.terms[0]!.weight)
    .slice(0, MAX_TERMS)
}
