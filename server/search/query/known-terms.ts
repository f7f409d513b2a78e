import type { LiveIndex } from '../index/create-index.ts'
import type { QueryWord } from './parse-query.ts'

/** What the collection has for some words of a query, in all its languages. */
export interface KnownTerms {
  /** Words that no document has are missing, and so are stop words. */
  readonly words: ReadonlyMap<QueryWord, readonly number[]>
  /** Synonyms that span several of the words. */
  readonly concepts: readonly number[]
}

export function findKnownTerms(index: LiveIndex, text: string, words: readonly QueryWord[]): KnownTerms {
  const known = new Map<QueryWord, number[]>()
  const concepts = new Set<number>()
  const unquoted = text.replaceAll('"', ' ')
  for (const code of index.languageCodes)
    index.lexicon.eachTerm(unquoted, code, (term, start, end) => {
      if (index.frequency(term) === 0) return
      const inside = words.filter(word => word.start >= start && word.end <= end)
      if (inside.length > 1) concepts.add(term)
      const word = inside[0]
      if (inside.length !== 1 || !word || isForeignStopWord(index, word, term)) return
      const terms = known.get(word) ?? []
      if (!terms.includes(term)) known.set(word, [...terms, term])
    })
  return { words: known, concepts: [...concepts] }
}

/** The terms that the collection has for one word, in all its languages; `stop` when it carries no meaning in one of them. */
export function findTerms(index: LiveIndex, word: string): readonly number[] | 'stop' {
  if (isStopWord(index, word)) return 'stop'
  const terms = index.languageCodes.flatMap(code => index.lexicon.findTerm(word, code) ?? [])
  return [...new Set(terms)].filter(term => index.frequency(term) > 0)
}

export const isStopWord = (index: LiveIndex, word: string): boolean =>
  index.languageCodes.some(code => index.lexicon.isStopWord(word, code))

/** "die" and "war" are words of English and stop words of German: they are left out wherever both are read. IT is kept. */
const isForeignStopWord = (index: LiveIndex, { word }: QueryWord, term: number) =>
  isStopWord(index, word) && !index.lexicon.isKept(term)
