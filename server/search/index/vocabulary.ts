import { grown } from './growable.ts'
import { bitCount, editDistance, letterBits } from './near-words.ts'

export interface NearWord {
  readonly word: string
  readonly term: number
  readonly distance: number
}

/** The words as they are written in the documents: for typos, completions and "did you mean". */
export interface Vocabulary {
  add(word: string, term: number): void
  /** Words within the edit distance that a word of this length may have: 1 from 3 letters, 2 from 8. */
  near(word: string): NearWord[]
  /** Words that start with the letters, two at least. */
  complete(start: string): { readonly word: string; readonly term: number }[]
}

interface Bucket {
  words: number[]
  bits: Uint32Array
}

const allowedDistance = (length: number) => (length < 3 ? 0 : length < 8 ? 1 : 2)

export function createVocabulary(): Vocabulary {
  const texts: string[] = []
  let terms = new Uint32Array(1024)
  const byLength: (Bucket | undefined)[] = []
  const byStart = new Map<string, number[]>()

  const nearInBucket = (word: string, bits: number, bucket: Bucket, limit: number, found: NearWord[]) => {
    for (let i = 0; i < bucket.words.length; i++) {
      if (bitCount((bucket.bits[i]! ^ bits) >>> 0) > 2 * limit) continue
      const at = bucket.words[i]!
      const distance = editDistance(word, texts[at]!, limit)
      if (distance <= limit) found.push({ word: texts[at]!, term: terms[at]!, distance })
    }
  }

  return {
    add(word, term) {
      const at = texts.push(word) - 1
      terms = grown(terms, at + 1)
      terms[at] = term
      byLength[word.length] ??= { words: [], bits: new Uint32Array(16) }
      const bucket = byLength[word.length]!
      bucket.words.push(at)
      bucket.bits = grown(bucket.bits, bucket.words.length)
      bucket.bits[bucket.words.length - 1] = letterBits(word)
      if (word.length < 2) return
      const start = word.slice(0, 2)
      const sameStart = byStart.get(start)
      if (sameStart) sameStart.push(at)
      else byStart.set(` ${start}`.slice(1), [at])
    },
    near(word) {
      const limit = allowedDistance(word.length)
      const found: NearWord[] = []
      const bits = letterBits(word)
      for (
        let length = Math.max(2, word.length - limit);
        length <= word.length + limit && limit > 0;
        length++
      ) {
        const bucket = byLength[length]
        if (bucket) nearInBucket(word, bits, bucket, limit, found)
      }
      return found
    },
    complete(start) {
      const found: { word: string; term: number }[] = []
      if (start.length < 2) return found
      for (const at of byStart.get(start.slice(0, 2)) ?? [])
        if (texts[at]!.startsWith(start)) found.push({ word: texts[at]!, term: terms[at]! })
      return found
    },
  }
}
