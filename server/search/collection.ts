import type { Catalogue, Entry } from '../catalogue/entry.ts'
import type { Synonyms } from './analysis/synonyms.ts'
import { FacetIndex } from './facets.ts'
import { createIndex, type LiveIndex } from './index/create-index.ts'
import { grown } from './index/growable.ts'
import { Readings } from './readings.ts'
import type { SearchUpdate } from './search.ts'
import { Translations } from './translations.ts'

const bodyOf = (entry: Entry) => `${entry.summary}\n${entry.text}\n${entry.tags.join('\n')}`

const EMPTY: Catalogue = {
  levers: [],
  symptoms: [],
  practices: new Map(),
  unpublished: new Map(),
  activeVoters: { marketing: 0, sales: 0, other: 0 },
}

/** A submitted win's version grows with each edit; a content file may change without. */
const stampOf = ({ source, version, updatedAt }: Entry) =>
  source === 'submitted' ? { stamp: `${version} ${updatedAt}` } : {}

/** The index over one catalogue, and what is known of each slot beside its text. */
export class Collection {
  catalogue: Catalogue = EMPTY
  index: LiveIndex
  readings: Readings
  facets = new FacetIndex()
  translations = new Translations()
  createdMs = new Float64Array(64)
  private entries: (Entry | undefined)[] = []
  /** Numbers by slot, each computed once for an edition; see `column`. */
  private columns = new Map<unknown, Float64Array>()
  /** The edition that `entries` and `facets` were last compared with. */
  private compared: Catalogue | undefined
  private synonyms: string

  constructor(synonyms: Synonyms, snapshot?: Uint8Array) {
    this.synonyms = JSON.stringify(synonyms)
    this.index = createIndex({ synonyms, ...(snapshot && { snapshot }) })
    this.readings = new Readings(this.index)
  }

  /** Other synonyms make another index: then all texts are read again. */
  update({ catalogue, put, removed, changed }: SearchUpdate, synonyms: Synonyms): void {
    const isFirst = this.catalogue === EMPTY
    const isCompared = changed !== undefined && this.compared === this.catalogue
    this.catalogue = catalogue
    this.compared = isCompared ? catalogue : undefined
    this.columns = new Map()
    if (JSON.stringify(synonyms) !== this.synonyms) {
      this.rebuild(synonyms)
      return
    }
    for (const id of removed) this.remove(id)
    for (const entry of put) this.add(entry)
    if (isCompared) for (const id of changed) this.describeAgain(id)
    if (isFirst) this.removeUnknown()
  }

  /** The entry of a slot as of the last `refresh`; undefined when it ended. */
  entryAt(slot: number): Entry | undefined {
    return this.entries[slot]
  }

  /** What the index holds of a slot, in lower case. */
  searchedText(slot: number): string {
    const entry = this.entries[slot]
    return entry ? `${entry.title}\n${bodyOf(entry)}`.toLowerCase() : ''
  }

  /** Takes over what changed without the text (votes, signatures). Once per edition, when first asked for. */
  refresh(): void {
    if (this.compared === this.catalogue) return
    this.compared = this.catalogue
    for (let slot = 0; slot < this.entries.length; slot++) {
      const known = this.entries[slot]
      const entry = known && this.catalogue.practices.get(known.id)
      if (entry && entry !== known) this.describe(slot, entry)
    }
  }

  /** One more than the largest slot in use. */
  get slots(): number {
    return this.entries.length
  }

  /** A number for every slot; the same key gives the same column until the next update. */
  column(key: unknown, compute: (entry: Entry) => number): Float64Array {
    const known = this.columns.get(key)
    if (known) return known
    const column = new Float64Array(this.entries.length)
    for (let slot = 0; slot < column.length; slot++) {
      const entry = this.entries[slot]
      if (entry) column[slot] = compute(entry)
    }
    this.columns.set(key, column)
    return column
  }

  private add(entry: Entry): void {
    const { id, title, language } = entry
    const before = this.index.findSlot(id)
    const slot = this.index.add({ id, title, body: bodyOf(entry), language, ...stampOf(entry) })
    if (before !== undefined && before !== slot) this.forget(before)
    this.describe(slot, entry)
  }

  private remove(id: string): void {
    const slot = this.index.findSlot(id)
    if (slot === undefined) return
    this.index.remove(id)
    this.forget(slot)
  }

  /** A snapshot may hold what is no longer there. */
  private removeUnknown(): void {
    for (const slot of this.index.living()) if (!this.entries[slot]) this.index.remove(this.index.idOf(slot))
  }

  private describe(slot: number, entry: Entry): void {
    this.entries[slot] = entry
    this.createdMs = grown(this.createdMs, slot + 1)
    this.createdMs[slot] = Date.parse(entry.createdAt) || 0
    this.facets.set(slot, entry)
    this.translations.set(slot, entry)
  }

  private forget(slot: number): void {
    this.entries[slot] = undefined
    this.translations.delete(slot)
  }

  private describeAgain(id: string): void {
    const slot = this.index.findSlot(id)
    const entry = this.catalogue.practices.get(id)
    if (slot !== undefined && entry) this.describe(slot, entry)
  }

  private rebuild(synonyms: Synonyms): void {
    this.synonyms = JSON.stringify(synonyms)
    this.index = createIndex({ synonyms })
    this.readings = new Readings(this.index)
    this.facets = new FacetIndex()
    this.translations = new Translations()
    this.entries = []
    for (const entry of this.catalogue.practices.values()) this.add(entry)
    this.index.merge()
  }
}
