import { languageCode } from '../analysis/languages.ts'
import { NO_SYNONYMS, type Synonyms } from '../analysis/synonyms.ts'
import { Accumulator, type Matches } from './accumulator.ts'
import { idf } from './bm25.ts'
import { Delta } from './delta.ts'
import { bodyCount, Documents, packCounts, titleCount } from './documents.ts'
import { grown } from './growable.ts'
import { Lexicon } from './lexicon.ts'
import { buildPostings, NO_POSTINGS, type Postings } from './postings.ts'

export interface IndexDocument {
  readonly id: string
  readonly title: string
  readonly body: string
  /** BCP 47; English when left out. */
  readonly language?: string
}

/** One idea of a query: it is weighted by `idf`, and any of its terms stands for it. */
export interface TermGroup {
  readonly terms: readonly { readonly term: number; readonly weight: number }[]
  readonly idf: number
}

/** A live full-text index: what is added is found at once. Pure: no clock, no timers, no input or output. */
export class LiveIndex {
  readonly lexicon: Lexicon
  readonly documents = new Documents()
  private readonly accumulator = new Accumulator()
  private readonly slotOf = new Map<string, number>()
  private readonly ids: string[] = []
  private readonly languages = new Map<string, number>()
  private readonly languageOf: string[] = []
  private postings: Postings = NO_POSTINGS
  private delta = new Delta()
  /** Added since the last query: the delta takes them in when one comes, so that a first load, merged before it, costs no delta. */
  private waiting: number[] = []
  private merging = false
  /** Ended since the last merge: the postings still name them. */
  private ended: number[] = []
  /** In how many fields each term stands. */
  private frequencies = new Uint32Array(1024)
  /** Counts of the document that is being added, by term; all zero between two documents. */
  private scratch = new Uint32Array(1024)

  constructor(options: { synonyms?: Synonyms } = {}) {
    this.lexicon = new Lexicon(options.synonyms ?? NO_SYNONYMS)
  }

  get size(): number {
    return this.documents.living
  }

  /** Documents added or ended since the last merge. */
  get unmerged(): number {
    return this.delta.slots.length + this.waiting.length + this.ended.length
  }

  /** The languages of the documents that live now. */
  get languageCodes(): string[] {
    return [...this.languages.keys()]
  }

  get slots(): number {
    return this.documents.slots
  }

  idOf(slot: number): string {
    return this.ids[slot]!
  }

  findSlot(id: string): number | undefined {
    return this.slotOf.get(id)
  }

  /** Adds a document, in place of the one with the same id. Answers its slot: a number of its own for as long as it lives. */
  add(document: IndexDocument): number {
    this.remove(document.id)
    const code = languageCode(document.language ?? 'en')
    const slot = this.documents.add(this.analyse(document, code))
    this.ids[slot] = document.id
    this.languageOf[slot] = code
    this.slotOf.set(document.id, slot)
    this.languages.set(code, (this.languages.get(code) ?? 0) + 1)
    this.accumulator.reserve(this.documents.slots)
    this.count(slot, 1)
    this.waiting.push(slot)
    return slot
  }

  remove(id: string): void {
    const slot = this.slotOf.get(id)
    if (slot === undefined) return
    this.slotOf.delete(id)
    this.count(slot, -1)
    this.documents.end(slot)
    this.ended.push(slot)
    const code = this.languageOf[slot]!
    const left = this.languages.get(code)! - 1
    if (left === 0) this.languages.delete(code)
    else this.languages.set(code, left)
  }

  /** Takes the delta into the postings, at once. */
  merge(): void {
    for (const _ of this.mergeInSlices());
  }

  /** The same, with a pause about every millisecond; documents may be added, removed and searched in the pauses. */
  *mergeInSlices(): Generator<void> {
    if (this.merging) return
    this.merging = true
    try {
      const released = this.ended
      const slots = this.livingSlots()
      this.ended = []
      const added = this.delta.slots.length + this.waiting.length
      this.postings = yield* buildPostings(this.documents, slots, this.lexicon.termCount)
      this.waiting = [...this.delta.slots, ...this.waiting].slice(added)
      this.delta = new Delta()
      this.documents.release(released)
      this.documents.compact()
    } finally {
      this.merging = false
    }
  }

  /** The terms that living documents have for a word, in any of their languages; `stop` when it carries no meaning in one. */
  findTerms(word: string): number[] | 'stop' {
    const terms = new Set<number>()
    for (const code of this.languages.keys()) {
      if (this.lexicon.isStopWord(word, code)) return 'stop'
      const term = this.lexicon.findTerm(word, code)
      if (term !== undefined && this.frequency(term) > 0) terms.add(term)
    }
    return [...terms]
  }

  private indexWaiting(): void {
    for (const slot of this.waiting) this.delta.add(this.documents, slot, this.postings.averages)
    this.waiting = []
  }

  /** In how many fields a term stands. */
  frequency(term: number): number {
    return this.frequencies[term] ?? 0
  }

  /** Weight of an idea whose terms stand in so many fields altogether. */
  idf(frequency: number): number {
    return idf(this.documents.living, frequency)
  }

  /** Every document with any of the terms, scored as bm25.ts says. */
  match(groups: readonly TermGroup[]): Matches {
    this.indexWaiting()
    let weight = 0
    for (let i = 0; i < groups.length; i++) {
      weight += groups[i]!.idf
      for (const { term, weight: factor } of groups[i]!.terms) this.addTerm(groups[i]!, i + 1, term, factor)
    }
    return this.accumulator.take(this.documents, weight || 1, this.postings.averages.title)
  }

  /** Calls `visit` with the living documents that have the term, or have it in the title. */
  eachSlot(term: number, where: 'title' | 'anywhere', visit: (slot: number) => void): void {
    this.indexWaiting()
    const { starts, titled, slots } = this.postings
    const from = term < titled.length ? starts[term]! : 0
    const to = term >= titled.length ? 0 : where === 'title' ? from + titled[term]! : starts[term + 1]!
    for (let i = from; i < to; i++) if (this.documents.alive[slots[i]!]) visit(slots[i]!)
    const recent = this.delta.get(term)
    const lists = where === 'title' ? [recent?.titled] : [recent?.titled, recent?.other]
    for (const list of lists)
      for (const slot of list?.slots ?? []) if (this.documents.alive[slot]) visit(slot)
  }

  private addTerm(group: TermGroup, number: number, term: number, factor: number): void {
    const { starts, titled, slots, impacts } = this.postings
    const weight = factor * group.idf
    if (term < titled.length) {
      const from = starts[term]!
      this.accumulator.add(slots, impacts, [from, starts[term + 1]!], weight)
      this.accumulator.coverTitles(slots, [from, from + titled[term]!], number, group.idf)
    }
    const recent = this.delta.get(term)
    if (!recent) return
    for (const list of [recent.titled, recent.other])
      this.accumulator.add(list.slots, list.impacts, [0, list.slots.length], weight)
    this.accumulator.coverTitles(recent.titled.slots, [0, recent.titled.slots.length], number, group.idf)
  }

  private analyse({ title, body }: IndexDocument, code: string) {
    const touched: number[] = []
    let length = 0
    let unit = 1 << 16
    const note = (term: number) => {
      if (term >= this.scratch.length) this.scratch = grown(this.scratch, term + 1)
      if (this.scratch[term] === 0) touched.push(term)
      this.scratch[term] = this.scratch[term]! + unit
      length++
    }
    this.lexicon.learn(title, code, note)
    const titleLength = length
    unit = 1
    this.lexicon.learn(body, code, note)
    const terms = Uint32Array.from(touched)
    const counts = Uint16Array.from(touched, term =>
      packCounts(this.scratch[term]! >>> 16, this.scratch[term]! & 0xffff),
    )
    for (const term of touched) this.scratch[term] = 0
    return { terms, counts, titleLength, bodyLength: length - titleLength }
  }

  private count(slot: number, sign: 1 | -1): void {
    this.frequencies = grown(this.frequencies, this.lexicon.termCount)
    const terms = this.documents.termsOf(slot)
    const counts = this.documents.countsOf(slot)
    for (let i = 0; i < terms.length; i++) {
      const fields = (titleCount(counts[i]!) > 0 ? 1 : 0) + (bodyCount(counts[i]!) > 0 ? 1 : 0)
      this.frequencies[terms[i]!] = this.frequencies[terms[i]!]! + sign * fields
    }
  }

  private livingSlots(): Uint32Array {
    const slots = new Uint32Array(this.documents.living)
    let count = 0
    for (let slot = 0; slot < this.documents.slots; slot++)
      if (this.documents.alive[slot]) slots[count++] = slot
    return slots
  }
}
