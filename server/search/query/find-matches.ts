import type { Collection } from '../collection.ts'
import type { Matches } from '../index/accumulator.ts'
import { findKnownTerms, isStopWord, type KnownTerms } from './known-terms.ts'
import type { ParsedQuery, QueryWord } from './parse-query.ts'
import { hasPhrase } from './phrases.ts'
import type { Plan } from './plan-query.ts'

/** Every slot that answers the query, with its text score; all of them, with 0, when it asks for nothing (or only what not). */
export function findMatches(collection: Collection, query: ParsedQuery, plan: Plan): Matches {
  const found = query.asksForNothing ? everything(collection) : collection.index.match(plan.groups)
  if (query.phrases.length === 0 && query.excluded.length === 0) return found
  const isWanted = createTextFilter(collection, query)
  const kept: number[] = []
  for (let i = 0; i < found.slots.length; i++) if (isWanted(found.slots[i]!)) kept.push(i)
  return {
    slots: Uint32Array.from(kept, at => found.slots[at]!),
    scores: Float64Array.from(kept, at => found.scores[at]!),
    weight: found.weight,
  }
}

function everything(collection: Collection): Matches {
  const slots = collection.index.living()
  return { slots, scores: new Float64Array(slots.length), weight: 1 }
}

interface Phrase {
  readonly words: readonly string[]
  /** The documents that hold every one of the words, in whatever order and ending. */
  readonly slots: ReadonlySet<number>
}

/** Phrases are looked for in the text itself, and only where all their terms stand: the index knows no order. */
function createTextFilter(collection: Collection, query: ParsedQuery): (slot: number) => boolean {
  const words = [...query.phrases, ...query.excluded].flat()
  const known = findKnownTerms(collection.index, query.text, words)
  const toPhrase = (phrase: readonly QueryWord[]): Phrase => ({
    words: phrase.map(({ word }) => word),
    slots: slotsWithAll(collection, known, phrase),
  })
  const required = query.phrases.map(toPhrase)
  const excluded = query.excluded.map(toPhrase)
  return slot => {
    let text: string | undefined
    const holds = ({ words, slots }: Phrase) => {
      if (!slots.has(slot) || words.length === 1) return slots.has(slot)
      text ??= collection.searchedText(slot)
      return hasPhrase(text, words)
    }
    return required.every(holds) && !excluded.some(holds)
  }
}

/** Stop words are everywhere, and say nothing. */
function slotsWithAll({ index }: Collection, known: KnownTerms, words: readonly QueryWord[]): Set<number> {
  let slots: Set<number> | undefined
  for (const word of words) {
    const terms = known.words.get(word)
    if (!terms && isStopWord(index, word.word)) continue
    const having = new Set<number>()
    for (const term of terms ?? [])
      index.eachSlot(term, 'anywhere', slot => {
        if (!slots || slots.has(slot)) having.add(slot)
      })
    slots = having
  }
  return slots ?? new Set()
}
