import type { Completion } from '../contract/search.ts'
import type { Collection } from './collection.ts'
import { findTerms } from './query/known-terms.ts'
import { type ParsedQuery, parseQuery, type QueryWord } from './query/parse-query.ts'
import { findReplaced } from './translations.ts'

const MAX_ITEMS = 8
const MAX_TITLES = 5

/** Titles that hold all the words, the last one perhaps unfinished; then completions of the last word. */
export function suggest(collection: Collection, q: string, language?: string): Completion[] {
  const query = parseQuery(q)
  const last = query.words.at(-1)
  if (!last) return []
  const titles = findTitles(collection, query, language)
  const words = query.unfinished ? completeWord(collection, last) : []
  const head = query.text.slice(0, last.start)
  return [...titles, ...words.map(word => ({ text: head + word }))].slice(0, MAX_ITEMS)
}

function findTitles(
  collection: Collection,
  { words, unfinished }: ParsedQuery,
  language: string | undefined,
): Completion[] {
  let slots: Set<number> | undefined
  for (const [at, { word }] of words.entries()) {
    const isLast = unfinished && at === words.length - 1
    const terms = isLast ? termsFor(collection, word) : findTerms(collection.index, word)
    if (terms === 'stop') continue
    const having = new Set<number>()
    for (const term of terms)
      collection.index.eachSlot(term, 'title', slot => {
        if (!slots || slots.has(slot)) having.add(slot)
      })
    slots = having
  }
  const start = words[0]!.word
  const replaced = findReplaced(collection, Uint32Array.from(slots ?? []), language)
  const found = [...(slots ?? [])].flatMap(slot =>
    replaced.has(slot) ? [] : (collection.entryAt(slot) ?? []),
  )
  const rank = (title: string) => (title.toLowerCase().startsWith(start) ? 0 : 1)
  return found
    .map(({ id, title, votes }) => ({
      id,
      title,
      rank: rank(title),
      votes: votes.marketing + votes.sales + votes.other,
    }))
    .sort((a, b) => a.rank - b.rank || b.votes - a.votes || (a.title < b.title ? -1 : 1))
    .slice(0, MAX_TITLES)
    .map(({ id, title }) => ({ text: title, id }))
}

/** The terms of a word and of all its completions. */
function termsFor({ index }: Collection, word: string): number[] {
  const known = findTerms(index, word)
  const terms = index.lexicon.vocabulary.complete(word).map(({ term }) => term)
  return [...new Set([...(known === 'stop' ? [] : known), ...terms])].filter(
    term => index.frequency(term) > 0,
  )
}

/** The most frequent words that start so, one for each stem. */
function completeWord({ index }: Collection, { word }: QueryWord): string[] {
  const best = new Map<number, string>()
  for (const completion of index.lexicon.vocabulary.complete(word)) {
    if (index.frequency(completion.term) === 0 || completion.word === word) continue
    const known = best.get(completion.term)
    if (known === undefined || completion.word.length < known.length)
      best.set(completion.term, completion.word)
  }
  return [...best]
    .sort(([a], [b]) => index.frequency(b) - index.frequency(a))
    .slice(0, MAX_ITEMS)
    .map(([, text]) => text)
}
