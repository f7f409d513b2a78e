import { type DocumentTerms, packCounts } from './documents.ts'
import { grown } from './growable.ts'
import type { Lexicon } from './lexicon.ts'

const IN_TITLE = 1 << 16
const IN_BODY = 1

/** Turns a text into its terms and their counts. */
export class TermCounter {
  private readonly lexicon: Lexicon
  /** Counts by term of the document at hand: the title's in the upper half. All zero between two documents. */
  private counts = new Uint32Array(1024)

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  count(title: string, body: string, language: string): DocumentTerms {
    const found: number[] = []
    const titleLength = this.countField(title, language, IN_TITLE, found)
    const bodyLength = this.countField(body, language, IN_BODY, found)
    const counts = Uint16Array.from(found, term =>
      packCounts(this.counts[term]! >>> 16, this.counts[term]! & 0xffff),
    )
    for (const term of found) this.counts[term] = 0
    return { terms: Uint32Array.from(found), counts, titleLength, bodyLength }
  }

  /** Answers the length of the field in terms. */
  private countField(text: string, language: string, unit: number, found: number[]): number {
    let length = 0
    this.lexicon.learn(text, language, term => {
      this.counts = grown(this.counts, term + 1)
      if (this.counts[term] === 0) found.push(term)
      this.counts[term] = this.counts[term]! + unit
      length++
    })
    return length
  }
}
