import type { Entry } from '../catalogue/entry.ts'
import type { Collection } from './collection.ts'
import { impact } from './index/bm25.ts'
import type { TermGroup } from './index/create-index.ts'
import { selectTop } from './ranking/select-top.ts'

/** Terms of the text that are looked up: the most telling ones. */
const MAX_TERMS = 40
/** Share of what the text would score against itself from which another is really alike. Calibrated on Cranfield. */
const MIN_LIKENESS = 0.2
const TITLE_WEIGHT = 2

export interface SimilarOptions {
  readonly limit: number
  readonly exceptId?: string
}

/** Entries that share the telling words of a text, best first. */
export function findSimilar(
  collection: Collection,
  text: { title: string; body: string },
  { limit, exceptId }: SimilarOptions,
): Entry[] {
  const groups = tellingTerms(collection, text)
  const own = groups.reduce((sum, { idf, terms }) => sum + idf * terms[0]!.weight * impact(2, 1, 1), 0)
  const { slots, scores } = collection.index.match(groups)
  const alike: number[] = []
  for (let at = 0; at < slots.length; at++)
    if (scores[at]! >= own * MIN_LIKENESS && collection.index.idOf(slots[at]!) !== exceptId) alike.push(at)
  const best = selectTop(alike, limit, (a, b) => scores[b]! - scores[a]! || a - b)
  return best.flatMap(at => collection.entryAt(slots[at]!) ?? [])
}

function tellingTerms({ index }: Collection, { title, body }: { title: string; body: string }): TermGroup[] {
  const counts = new Map<number, number>()
  for (const code of index.languageCodes)
    for (const [text, weight] of [
      [title, TITLE_WEIGHT],
      [body, 1],
    ] as const)
      index.lexicon.eachTerm(text, code, term => counts.set(term, (counts.get(term) ?? 0) + weight))
  return [...counts]
    .filter(([term]) => index.frequency(term) > 0)
    .map(([term, count]) => ({
      terms: [{ term, weight: Math.log(1 + count) }],
      idf: index.idf(index.frequency(term)),
    }))
    .sort((a, b) => b.idf * b.terms[0]!.weight - a.idf * a.terms[0]!.weight)
    .slice(0, MAX_TERMS)
}
