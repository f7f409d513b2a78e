import { languageCode } from '../analysis/languages.ts'
import { NO_SYNONYMS, type Synonyms } from '../analysis/synonyms.ts'
import { Accumulator, type Matches } from './accumulator.ts'
import { idf, TITLE_COVERAGE } from './bm25.ts'
import { Delta } from './delta.ts'
import { digest } from './digest.ts'
import { bodyCount, Documents, type DocumentTerms, titleCount } from './documents.ts'
import { grown } from './growable.ts'
import { Lexicon } from './lexicon.ts'
import { buildPostings, NO_POSTINGS, type Postings } from './postings.ts'
import { buildSnapshot, readSnapshot, type SlotInfo, type Snapshot } from './snapshot.ts'
import { TermCounter } from './term-counter.ts'

export interface IndexDocument {
  readonly id: string
  readonly title: string
  readonly body: string
  /** BCP 47; English when left out. */
  readonly language?: string
  /** Something that changes whenever the text does: the text is then compared only roughly, which is quicker. */
  readonly stamp?: string
}

/** One idea of a query: it is weighted by `idf`, and any of its terms stands for it. */
export interface TermGroup {
  readonly terms: readonly { readonly term: number; readonly weight: number }[]
  readonly idf: number
}

export interface IndexOptions {
  readonly synonyms?: Synonyms
  /** From `snapshot()`; one that does not fit is left aside. */
  readonly snapshot?: Uint8Array
  /** How much a covered title adds: see bm25.ts. With 0, scores are lunr's times the length of the query. */
  readonly titleCoverage?: number
}

const STAMPED_STRIDE = 16

/** An empty index, or that of a snapshot. */
export const createIndex = (options: IndexOptions = {}): LiveIndex => new LiveIndex(options)

/**
 * A live full-text index: what is added is found at once. Old documents stand in immutable postings, new ones in a small delta, and a
 * merge makes one of both; statistics are always those of the whole collection, so that the scores compare. Pure: no clock, no
 * timers, no input or output.
 */
export class LiveIndex {
  readonly lexicon: Lexicon
  private readonly counter: TermCounter
  private readonly documents = new Documents()
  private readonly accumulator: Accumulator
  private readonly basis: string
  private readonly slotOf = new Map<string, number>()
  private readonly infos: SlotInfo[] = []
  /** How many living documents each language has. */
  private readonly languages = new Map<string, number>()
  private postings: Postings = NO_POSTINGS
  private delta = new Delta()
  /** Added since the last query: the delta takes them in when one comes, so that a first load, merged before it, costs no delta. */
  private waiting: number[] = []
  private merging = false
  /** Ended since the last merge: the postings may still name them. */
  private ended: number[] = []
  /** In how many fields each term stands. */
  private frequencies = new Uint32Array(1024)

  constructor({ synonyms = NO_SYNONYMS, snapshot, titleCoverage = TITLE_COVERAGE }: IndexOptions) {
    this.accumulator = new Accumulator(titleCoverage)
    this.basis = JSON.stringify(synonyms)
    const saved = snapshot && readSnapshot(snapshot, this.basis)
    this.lexicon = new Lexicon(synonyms, saved?.lexicon)
    this.counter = new TermCounter(this.lexicon)
    if (saved) this.restore(saved)
  }

  get size(): number {
    return this.documents.livingCount
  }

  /** Documents added or ended since the last merge. */
  get unmerged(): number {
    return this.delta.slots.length + this.waiting.length + this.ended.length
  }

  /** The languages of the documents that live now. */
  get languageCodes(): string[] {
    return [...this.languages.keys()]
  }

  /** The slots of all living documents. */
  living(): Uint32Array {
    return this.documents.living()
  }

  idOf(slot: number): string {
    return this.infos[slot]!.id
  }

  findSlot(id: string): number | undefined {
    return this.slotOf.get(id)
  }

  /** Adds a document, in place of the one with the same id. Answers its slot: a number of its own for as long as it lives. */
  add({ id, title, body, language: tag = 'en', stamp }: IndexDocument): number {
    const language = languageCode(tag)
    const text = digest(body, stamp === undefined ? 1 : STAMPED_STRIDE)
    const info = { id, language, digest: digest(`${stamp} ${language} ${body.length} ${text}\n${title}`) }
    const before = this.slotOf.get(id)
    if (before !== undefined && this.infos[before]!.digest === info.digest) return before
    this.remove(id)
    return this.insert(this.counter.count(title, body, language), info)
  }

  remove(id: string): void {
    const slot = this.slotOf.get(id)
    if (slot === undefined) return
    this.slotOf.delete(id)
    this.countTerms(slot, -1)
    this.countLanguage(this.infos[slot]!.language, -1)
    this.documents.end(slot)
    this.ended.push(slot)
  }

  /** Takes the delta into the postings, at once. */
  merge(): void {
    for (const _ of this.mergeInSlices(Number.POSITIVE_INFINITY));
  }

  /** The same, with a pause about every millisecond; documents may be added, removed and searched in the pauses. */
  *mergeInSlices(documentsPerSlice = 1_000): Generator<void> {
    if (this.merging) return
    this.merging = true
    const released = this.ended
    this.ended = []
    const taken = this.delta.slots.length + this.waiting.length
    this.postings = yield* buildPostings(this.documents, this.lexicon.termCount, documentsPerSlice)
    this.waiting = [...this.delta.slots, ...this.waiting].slice(taken)
    this.delta = new Delta()
    this.documents.release(released)
    this.documents.compact()
    this.merging = false
  }

  /** Everything that `createIndex` needs to go on from here without reading a text again. */
  snapshot(): Uint8Array {
    const { basis } = this
    return buildSnapshot(this.documents, slot => this.infos[slot]!, { basis, lexicon: this.lexicon.save() })
  }

  /** In how many fields a term stands. */
  frequency(term: number): number {
    return this.frequencies[term] ?? 0
  }

  /** Weight of an idea whose terms stand in so many fields altogether. */
  idf(frequency: number): number {
    return idf(this.documents.livingCount, frequency)
  }

  /** Every document with any of the terms, scored as bm25.ts says. */
  match(groups: readonly TermGroup[]): Matches {
    this.indexWaiting()
    let weight = 0
    for (const [at, group] of groups.entries()) {
      weight += group.idf
      for (const term of group.terms) this.addTerm(group, at + 1, term)
    }
    return this.accumulator.take(this.documents, weight || 1, this.postings.averages.title)
  }

  /** Calls `visit` with the living documents that have the term, or have it in the title. */
  eachSlot(term: number, where: 'title' | 'anywhere', visit: (slot: number) => void): void {
    this.indexWaiting()
    const { starts, titled, slots } = this.postings
    const { alive } = this.documents
    const from = term < titled.length ? starts[term]! : 0
    const to = term >= titled.length ? 0 : where === 'title' ? from + titled[term]! : starts[term + 1]!
    for (let i = from; i < to; i++) if (alive[slots[i]!]) visit(slots[i]!)
    const recent = this.delta.get(term)
    const lists = where === 'title' ? [recent?.titled] : [recent?.titled, recent?.other]
    for (const list of lists) for (const slot of list?.slots ?? []) if (alive[slot]) visit(slot)
  }

  private addTerm(group: TermGroup, number: number, { term, weight }: TermGroup['terms'][number]): void {
    const { starts, titled, slots, impacts } = this.postings
    const factor = weight * group.idf
    if (term < titled.length) {
      const from = starts[term]!
      this.accumulator.add(slots, impacts, [from, starts[term + 1]!], factor)
      this.accumulator.coverTitles(slots, [from, from + titled[term]!], number, group.idf)
    }
    const recent = this.delta.get(term)
    if (!recent) return
    for (const list of [recent.titled, recent.other])
      this.accumulator.add(list.slots, list.impacts, [0, list.slots.length], factor)
    this.accumulator.coverTitles(recent.titled.slots, [0, recent.titled.slots.length], number, group.idf)
  }

  private restore({ infos: { ids, languages, digests }, ...saved }: Snapshot): void {
    this.documents.restore(saved)
    this.accumulator.reserve(ids.length)
    for (let slot = 0; slot < ids.length; slot++) {
      const info = { id: ids[slot]!, language: languages[slot]!, digest: digests[slot]! }
      this.infos.push(info)
      this.slotOf.set(info.id, slot)
      this.countLanguage(info.language, 1)
    }
    this.frequencies = grown(this.frequencies, this.lexicon.termCount)
    this.countFields(saved.terms, saved.counts, 1)
    this.merge()
  }

  private insert(terms: DocumentTerms, { id, language, digest }: SlotInfo): number {
    const slot = this.documents.add(terms)
    this.infos[slot] = { id, language, digest }
    this.slotOf.set(id, slot)
    this.countTerms(slot, 1)
    this.countLanguage(language, 1)
    this.accumulator.reserve(slot + 1)
    this.waiting.push(slot)
    return slot
  }

  private indexWaiting(): void {
    if (this.waiting.length === 0) return
    for (const slot of this.waiting) this.delta.add(this.documents, slot, this.postings.averages)
    this.waiting = []
  }

  private countTerms(slot: number, sign: 1 | -1): void {
    this.frequencies = grown(this.frequencies, this.lexicon.termCount)
    this.countFields(this.documents.termsOf(slot), this.documents.countsOf(slot), sign)
  }

  private countFields(terms: Uint32Array, counts: Uint16Array, sign: 1 | -1): void {
    for (let i = 0; i < terms.length; i++) {
      const fields = (titleCount(counts[i]!) > 0 ? 1 : 0) + (bodyCount(counts[i]!) > 0 ? 1 : 0)
      this.frequencies[terms[i]!] = this.frequencies[terms[i]!]! + sign * fields
    }
  }

  private countLanguage(language: string, sign: 1 | -1): void {
    const count = (this.languages.get(language) ?? 0) + sign
    if (count === 0) this.languages.delete(language)
    else this.languages.set(language, count)
  }
}
