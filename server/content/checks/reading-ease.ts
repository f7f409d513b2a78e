import { flesch } from 'flesch'
import { syllable } from 'syllable'
import type { Sentence } from './prose.ts'

/**
 * How easily a text reads: 0 is hard, 100 is easy, ten points are about a school year. English by Flesch (1948); German by Amstad's
 * fit of the same two measures (1978): 180 − words per sentence − 58.5 × syllables per word.
 */
export function readingEase(sentences: readonly Sentence[], language: string): number | undefined {
  const words = sentences.flatMap(sentence => sentence.words)
  const formula = FORMULAS[language]
  if (!formula || words.length === 0) return undefined
  const counts = { sentence: sentences.length, word: words.length }
  return formula.ease({ ...counts, syllable: sum(words.map(formula.syllables)) })
}

interface Counts {
  readonly sentence: number
  readonly word: number
  readonly syllable: number
}

/** German is written as it is spoken: a syllable has one vowel or one of the pairs that sound as one. */
const countGermanSyllables = (word: string): number =>
  Math.max(1, word.toLowerCase().match(/aa|ee|oo|ie|ei|ai|au|äu|eu|ey|ay|[aeiouyäöü]/g)?.length ?? 1)

const FORMULAS: Readonly<Record<string, { syllables(word: string): number; ease(counts: Counts): number }>> =
  {
    en: { syllables: syllable, ease: counts => flesch({ ...counts }) },
    de: {
      syllables: countGermanSyllables,
      ease: ({ sentence, word, syllable }) => 180 - word / sentence - 58.5 * (syllable / word),
    },
  }

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
