import { grown } from './growable.ts'

const CHUNK = 1 << 16
const MAX_BODY_COUNT = 1023
const MAX_TITLE_COUNT = 63

/** Counts of a term in title and body, in 16 bits; what is over 63 or 1,023 counts as that. */
export const packCounts = (title: number, body: number): number =>
  (Math.min(title, MAX_TITLE_COUNT) << 10) | Math.min(body, MAX_BODY_COUNT)
export const titleCount = (packed: number): number => packed >>> 10
export const bodyCount = (packed: number): number => packed & MAX_BODY_COUNT

interface Chunk {
  readonly terms: Uint32Array
  readonly counts: Uint16Array
  used: number
}

/** What one document holds: its distinct terms and their packed counts. */
export interface DocumentTerms {
  readonly terms: Uint32Array
  readonly counts: Uint16Array
  readonly titleLength: number
  readonly bodyLength: number
}

/** Documents in a row: the terms of each stand after those of the one before. */
export interface SavedDocuments {
  readonly sizes: Uint32Array
  readonly titleLengths: Uint32Array
  readonly bodyLengths: Uint32Array
  readonly terms: Uint32Array
  readonly counts: Uint16Array
}

/**
 * The terms of every document, by slot: what postings are built from, and what a snapshot holds. The numbers lie in chunks of 65,536, so
 * that adding never copies what is there; a document has at most that many distinct terms, the rest is left out.
 */
export class Documents {
  /** One more than the largest slot ever used. */
  slots = 0
  livingCount = 0
  titleTotal = 0
  bodyTotal = 0
  titleLengths = new Uint32Array(64)
  bodyLengths = new Uint32Array(64)
  alive = new Uint8Array(64)
  private chunkOf = new Uint32Array(64)
  private offsets = new Uint32Array(64)
  private sizes = new Uint32Array(64)
  private chunks: Chunk[] = []
  private free: number[] = []
  private entries = 0
  private wasted = 0

  add(document: DocumentTerms): number {
    const slot = this.free.pop() ?? this.slots++
    this.reserve(this.slots)
    this.place(slot, document.terms, document.counts)
    this.titleLengths[slot] = document.titleLength
    this.bodyLengths[slot] = document.bodyLength
    this.alive[slot] = 1
    this.livingCount++
    this.titleTotal += document.titleLength
    this.bodyTotal += document.bodyLength
    return slot
  }

  /** Takes over saved documents as the first slots, without copying their terms. */
  restore({ sizes, titleLengths, bodyLengths, terms, counts }: SavedDocuments): void {
    this.slots = sizes.length
    this.livingCount = sizes.length
    this.reserve(sizes.length)
    this.chunks.push({ terms, counts, used: CHUNK })
    this.sizes.set(sizes)
    this.titleLengths.set(titleLengths)
    this.bodyLengths.set(bodyLengths)
    for (let slot = 0; slot < sizes.length; slot++) {
      this.alive[slot] = 1
      this.offsets[slot] = this.entries
      this.entries += sizes[slot]!
      this.titleTotal += titleLengths[slot]!
      this.bodyTotal += bodyLengths[slot]!
    }
  }

  /** Ends a document. Postings may still name its slot, so that it is free only after `release`. */
  end(slot: number): void {
    this.alive[slot] = 0
    this.livingCount--
    this.titleTotal -= this.titleLengths[slot]!
    this.bodyTotal -= this.bodyLengths[slot]!
    this.wasted += this.sizes[slot]!
  }

  /** The slots of all that live. */
  living(): Uint32Array {
    const slots = new Uint32Array(this.livingCount)
    let count = 0
    for (let slot = 0; slot < this.slots; slot++) if (this.alive[slot]) slots[count++] = slot
    return slots
  }

  release(slots: readonly number[]): void {
    for (const slot of slots) this.free.push(slot)
  }

  termsOf(slot: number): Uint32Array {
    const from = this.offsets[slot]!
    return this.chunks[this.chunkOf[slot]!]!.terms.subarray(from, from + this.sizes[slot]!)
  }

  countsOf(slot: number): Uint16Array {
    const from = this.offsets[slot]!
    return this.chunks[this.chunkOf[slot]!]!.counts.subarray(from, from + this.sizes[slot]!)
  }

  /** Copies what lives into fresh memory once a third is waste. A copy of 50,000 documents takes some 15 ms. */
  compact(): void {
    if (this.wasted * 3 < this.entries) return
    const { chunks, chunkOf, offsets } = this
    this.chunks = []
    this.chunkOf = new Uint32Array(chunkOf.length)
    this.offsets = new Uint32Array(offsets.length)
    this.entries = 0
    this.wasted = 0
    for (let slot = 0; slot < this.slots; slot++) {
      if (!this.alive[slot]) continue
      const { terms, counts } = chunks[chunkOf[slot]!]!
      const to = offsets[slot]! + this.sizes[slot]!
      this.place(slot, terms.subarray(offsets[slot]!, to), counts.subarray(offsets[slot]!, to))
    }
  }

  private place(slot: number, terms: Uint32Array, counts: Uint16Array): void {
    const size = Math.min(terms.length, CHUNK)
    let chunk = this.chunks.at(-1)
    if (!chunk || chunk.used + size > CHUNK) {
      chunk = { terms: new Uint32Array(CHUNK), counts: new Uint16Array(CHUNK), used: 0 }
      this.chunks.push(chunk)
    }
    chunk.terms.set(terms.subarray(0, size), chunk.used)
    chunk.counts.set(counts.subarray(0, size), chunk.used)
    this.chunkOf[slot] = this.chunks.length - 1
    this.offsets[slot] = chunk.used
    this.sizes[slot] = size
    chunk.used += size
    this.entries += size
  }

  private reserve(slots: number): void {
    this.titleLengths = grown(this.titleLengths, slots)
    this.bodyLengths = grown(this.bodyLengths, slots)
    this.alive = grown(this.alive, slots)
    this.chunkOf = grown(this.chunkOf, slots)
    this.offsets = grown(this.offsets, slots)
    this.sizes = grown(this.sizes, slots)
  }
}
