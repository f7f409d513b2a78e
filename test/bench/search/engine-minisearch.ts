import MiniSearch, { type SearchOptions } from 'minisearch'
import type { BenchDocument, Mode } from './corpus.ts'
import type { Engine } from './engines.ts'
import { STOP_WORDS, stemOf } from './text.ts'

const SEARCH: Readonly<Record<Mode, SearchOptions>> = {
  or: {},
  fuzzy: { fuzzy: term => (term.length >= 4 ? 1 : 0) },
  prefix: { prefix: (_term, at, terms) => at === terms.length - 1 },
}

function createStemming() {
  const stems = new Map<string, string>()
  return (term: string) => {
    const word = term.toLowerCase()
    if (STOP_WORDS.has(word)) return null
    const stem = stems.get(word) ?? stemOf(word)
    stems.set(word, stem)
    return stem
  }
}

export function createMiniSearch({ stem }: { stem: boolean }): Engine {
  const options = {
    fields: ['title', 'body'],
    autoVacuum: false,
    ...(stem && { processTerm: createStemming() }),
  }
  let index = new MiniSearch<BenchDocument>(options)
  return {
    index: documents => index.addAll(documents),
    add: document => index.add(document),
    search: (query, limit, mode) =>
      index
        .search(query, SEARCH[mode])
        .slice(0, limit)
        .map(({ id }) => id),
    save: () => JSON.stringify(index),
    load(saved) {
      index = MiniSearch.loadJSON(String(saved), options)
    },
  }
}
