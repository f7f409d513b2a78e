import { LRUCache } from 'lru-cache'
import type { Entry } from '../catalogue/entry.ts'
import { languageCode } from './analysis/languages.ts'
import type { LiveIndex } from './index/create-index.ts'

/** The terms of a text in order, each with its place [start, end): three numbers a term. */
export type TermPlaces = Uint32Array

export interface Reading {
  readonly titleText: string
  readonly language: string
  readonly title: TermPlaces
  readonly text: TermPlaces
}

/** About 3 kB each for a practice of one page. */
const MAX_READINGS = 4_000

/** Reads the entries that are found most recently once for the snippets of all queries. */
export class Readings {
  private readonly index: LiveIndex
  /** By text: a string keeps its hash, so that finding it again costs nothing. */
  private readonly cache = new LRUCache<string, Reading>({ max: MAX_READINGS })

  constructor(index: LiveIndex) {
    this.index = index
  }

  read({ title, text, language }: Entry): Reading {
    const known = this.cache.get(text)
    if (known?.titleText === title && known.language === language) return known
    const code = languageCode(language)
    const reading = {
      titleText: title,
      language,
      title: this.places(title, code),
      text: this.places(text, code),
    }
    this.cache.set(text, reading)
    return reading
  }

  private places(text: string, code: string): TermPlaces {
    const numbers: number[] = []
    this.index.lexicon.eachTerm(text, code, (term, start, end) => numbers.push(term, start, end))
    return Uint32Array.from(numbers)
  }
}
