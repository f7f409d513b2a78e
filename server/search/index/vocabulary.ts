import { grown } from './growable.ts'
import { bitCount, editDistance, letterBits } from './near-words.ts'

export interface VocabularyWord {
  readonly word: string
  readonly term: number
}
export interface NearWord extends VocabularyWord {
  readonly distance: number
}

/** The words of one length with their letters as bits, in step. */
interface Bucket {
  words: number[]
  bits: Uint32Array
}

const START_LENGTH = 2
const allowedDistance = (length: number) => (length < 3 ? 0 : length < 8 ? 1 : 2)

/** The words as they are written in the documents: for typos, completions and "did you mean". */
export class Vocabulary {
  private readonly texts: string[] = []
  private terms = new Uint32Array(1024)
  private readonly byLength: (Bucket | undefined)[] = []
  private readonly byStart = new Map<string, number[]>()

  add(word: string, term: number): void {
    const at = this.texts.push(word) - 1
    this.terms = grown(this.terms, at + 1)
    this.terms[at] = term
    this.byLength[word.length] ??= { words: [], bits: new Uint32Array(16) }
    const bucket = this.byLength[word.length]!
    bucket.words.push(at)
    bucket.bits = grown(bucket.bits, bucket.words.length)
    bucket.bits[bucket.words.length - 1] = letterBits(word)
    if (word.length < START_LENGTH) return
    const start = word.slice(0, START_LENGTH)
    const sameStart = this.byStart.get(start)
    if (sameStart) sameStart.push(at)
    else this.byStart.set(start, [at])
  }

  /** Words within the edit distance that is allowed for a word of this length: 1 from 3 letters, 2 from 8. */
  near(word: string): NearWord[] {
    const limit = allowedDistance(word.length)
    const found: NearWord[] = []
    if (limit === 0) return found
    for (let length = Math.max(2, word.length - limit); length <= word.length + limit; length++) {
      const bucket = this.byLength[length]
      if (bucket) this.nearInBucket(word, bucket, limit, found)
    }
    return found
  }

  /** Words that start with these letters, two at least. */
  complete(start: string): VocabularyWord[] {
    const found: VocabularyWord[] = []
    if (start.length < START_LENGTH) return found
    for (const at of this.byStart.get(start.slice(0, START_LENGTH)) ?? [])
      if (this.texts[at]!.startsWith(start)) found.push({ word: this.texts[at]!, term: this.terms[at]! })
    return found
  }

  private nearInBucket(word: string, { words, bits }: Bucket, limit: number, found: NearWord[]): void {
    const own = letterBits(word)
    for (let i = 0; i < words.length; i++) {
      if (bitCount((bits[i]! ^ own) >>> 0) > 2 * limit) continue
      const at = words[i]!
      const distance = editDistance(word, this.texts[at]!, limit)
      if (distance <= limit) found.push({ word: this.texts[at]!, term: this.terms[at]!, distance })
    }
  }
}
