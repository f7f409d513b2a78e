import type { Entry } from '../catalogue/entry.ts'
import { FACETS, type Facet, type Facets, type Filters } from '../contract/search.ts'
import { grown } from './index/growable.ts'

/** Most frequent values of a facet that are answered; only tags can have more. */
const MAX_VALUES = 100

interface Value {
  readonly facet: number
  readonly text: string
}

export interface Selection {
  /** Positions in the candidates that pass all filters. */
  readonly positions: Uint32Array
  readonly facets: Facets
}

const valuesOf = (entry: Entry): Record<Facet, readonly string[]> => ({
  kind: [entry.kind],
  lever: entry.levers,
  symptom: entry.symptoms,
  side: entry.sides,
  tag: entry.tags,
  celebrated: [String(entry.celebrated)],
})

const chosenOf = (filters: Filters): Record<Facet, readonly string[] | undefined> => ({
  kind: filters.kind,
  lever: filters.lever,
  symptom: filters.symptom,
  side: filters.side,
  tag: filters.tag,
  celebrated: filters.celebrated === undefined ? undefined : [String(filters.celebrated)],
})

/** The facet values of every slot, as numbers in one long array. */
export class FacetIndex {
  private readonly values: Value[] = []
  /** The bit of each value's facet. */
  private readonly bits: number[] = []
  private readonly numbers = new Map<string, number>()
  private arena = new Uint32Array(1024)
  private used = 0
  private starts = new Uint32Array(64)
  private sizes = new Uint32Array(64)

  set(slot: number, entry: Entry): void {
    const numbers: number[] = []
    const values = valuesOf(entry)
    for (const [facet, name] of FACETS.entries())
      for (const text of new Set(values[name])) numbers.push(this.numberOf(facet, text))
    this.starts = grown(this.starts, slot + 1)
    this.sizes = grown(this.sizes, slot + 1)
    if (numbers.length > this.sizes[slot]!) this.move(slot, numbers.length)
    this.sizes[slot] = numbers.length
    this.arena.set(numbers, this.starts[slot]!)
  }

  /**
   * Filters and counts in one pass. Within a facet any chosen value will do, all facets must hold; a facet's counts ignore its own
   * choice, so an entry that fails in one facet only still counts there.
   */
  select(candidates: Uint32Array, filters: Filters): Selection {
    const { wanted, chosen } = this.choices(filters)
    const counts = new Uint32Array(this.values.length)
    const positions = new Uint32Array(candidates.length)
    let kept = 0
    for (let i = 0; i < candidates.length; i++) {
      const failed = wanted === 0 ? 0 : this.failedFacets(candidates[i]!, wanted, chosen)
      if (failed === 0) positions[kept++] = i
      if ((failed & (failed - 1)) === 0) this.count(candidates[i]!, failed, counts)
    }
    return { positions: positions.slice(0, kept), facets: this.answer(counts, filters) }
  }

  private choices(filters: Filters) {
    const chosen = new Uint8Array(this.values.length)
    let wanted = 0
    for (const [facet, name] of FACETS.entries()) {
      const texts = chosenOf(filters)[name]
      if (!texts || texts.length === 0) continue
      wanted |= 1 << facet
      for (const text of texts) {
        const number = this.numbers.get(`${facet} ${text}`)
        if (number !== undefined) chosen[number] = 1 << facet
      }
    }
    return { wanted, chosen }
  }

  /** One bit for each facet whose choice the slot does not meet. */
  private failedFacets(slot: number, wanted: number, chosen: Uint8Array): number {
    const end = this.starts[slot]! + this.sizes[slot]!
    let failed = wanted
    for (let i = this.starts[slot]!; i < end; i++) failed &= ~chosen[this.arena[i]!]!
    return failed
  }

  private count(slot: number, failed: number, counts: Uint32Array): void {
    const end = this.starts[slot]! + this.sizes[slot]!
    for (let i = this.starts[slot]!; i < end; i++) {
      const number = this.arena[i]!
      if (failed === 0 || failed === this.bits[number]) counts[number]!++
    }
  }

  private answer(counts: Uint32Array, filters: Filters): Facets {
    const facets: Facets = { kind: [], lever: [], symptom: [], side: [], tag: [], celebrated: [] }
    const chosen = chosenOf(filters)
    for (const [number, { facet, text }] of this.values.entries()) {
      const name = FACETS[facet]!
      if (counts[number]! > 0 || chosen[name]?.includes(text))
        facets[name].push({ value: text, count: counts[number]! })
    }
    for (const name of FACETS) {
      facets[name].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      if (facets[name].length > MAX_VALUES)
        facets[name] = facets[name].filter((v, at) => at < MAX_VALUES || chosen[name]?.includes(v.value))
    }
    return facets
  }

  private numberOf(facet: number, text: string): number {
    const key = `${facet} ${text}`
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.values.push({ facet, text }) - 1
      this.bits.push(1 << facet)
      this.numbers.set(key, number)
    }
    return number
  }

  /** Gives a slot a longer place. The old one is lost until the next start: slots are used again, so this stays small. */
  private move(slot: number, size: number): void {
    this.arena = grown(this.arena, this.used + size)
    this.starts[slot] = this.used
    this.used += size
  }
}
