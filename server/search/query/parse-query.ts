import { eachWord } from '../analysis/each-word.ts'

export interface QueryWord {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** A query taken apart. Every string is one. */
export interface ParsedQuery {
  /** The query as it is read: cut to a sensible length. */
  readonly text: string
  readonly words: readonly QueryWord[]
  /** Words in quotes, that must follow each other so. */
  readonly phrases: readonly (readonly QueryWord[])[]
  /** After a minus: no result holds any of these. */
  readonly excluded: readonly (readonly QueryWord[])[]
  /** Nothing but white space, or only what must not be found. */
  readonly asksForNothing: boolean
  /** The last word may still be being typed. */
  readonly unfinished: boolean
}

const MAX_LENGTH = 2_000
const MAX_WORDS = 48
const MAX_PHRASES = 8
const MAX_PHRASE_WORDS = 16
const QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g
const PART = /(?<minus>-?)(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+))/gu

/** Beyond 2,000 characters, 48 words, 8 phrases or exclusions, the rest is left out: nobody types that, and it must stay quick. */
export function parseQuery(q: string): ParsedQuery {
  const text = q.slice(0, MAX_LENGTH).replace(QUOTES, '"')
  const parts = [...text.matchAll(PART)].map(readPart)
  const words = parts.filter(part => !part.isExcluded).flatMap(part => part.words)
  const spoken = parts.filter(part => part.words.length > 0)
  const phrases = spoken.filter(part => part.isQuoted && !part.isExcluded)
  const excluded = spoken.filter(part => part.isExcluded)
  const last = parts.at(-1)
  const endsInWord = last !== undefined && !last.isQuoted && last.words.at(-1)?.end === text.length
  return {
    text,
    words: words.slice(0, MAX_WORDS),
    phrases: distinct(phrases),
    excluded: distinct(excluded),
    asksForNothing: text.trim() === '' || (words.length === 0 && excluded.length > 0),
    unfinished: endsInWord && !last.isExcluded && words.length <= MAX_WORDS,
  }
}

interface Part {
  readonly words: readonly QueryWord[]
  readonly isQuoted: boolean
  readonly isExcluded: boolean
}

function readPart(part: RegExpMatchArray): Part {
  const { minus, quoted, plain } = part.groups!
  const isQuoted = quoted !== undefined
  const offset = part.index! + minus!.length + (isQuoted ? 1 : 0)
  return { words: wordsOf(quoted ?? plain!, offset), isQuoted, isExcluded: minus !== '' }
}

/** Each phrase once, and not too many. */
function distinct(parts: readonly Part[]): (readonly QueryWord[])[] {
  const phrases = parts.map(({ words }) => words.slice(0, MAX_PHRASE_WORDS))
  const bySpelling = new Map(phrases.map(words => [words.map(({ word }) => word).join(' '), words]))
  return [...bySpelling.values()].slice(0, MAX_PHRASES)
}

function wordsOf(text: string, offset: number): QueryWord[] {
  const words: QueryWord[] = []
  eachWord(text, (word, start, end) => words.push({ word, start: offset + start, end: offset + end }))
  return words
}
