import { titleNorm } from './bm25.ts'
import type { Documents } from './documents.ts'
import { grown } from './growable.ts'

/** What a query found: `slots` and `scores` in step, in no order. */
export interface Matches {
  readonly slots: Uint32Array
  readonly scores: Float64Array
  /** Summed weight of the query's ideas: scores of the same query grow and shrink with it as the collection changes. */
  readonly weight: number
}

/** Sums scores by slot, one query at a time. Kept between queries, so that a query allocates only its result. */
export class Accumulator {
  private scores = new Float64Array(64)
  private inTitle = new Float64Array(64)
  private stamps = new Uint16Array(64)
  private touched = new Uint32Array(64)
  private count = 0
  private readonly titleCoverage: number

  constructor(titleCoverage: number) {
    this.titleCoverage = titleCoverage
  }

  reserve(slots: number): void {
    this.scores = grown(this.scores, slots)
    this.inTitle = grown(this.inTitle, slots)
    this.stamps = grown(this.stamps, slots)
    this.touched = grown(this.touched, slots)
  }

  /** Adds `factor` times the impacts in [from, to). */
  add(
    slots: ArrayLike<number>,
    impacts: ArrayLike<number>,
    range: readonly [number, number],
    factor: number,
  ): void {
    const { scores, touched } = this
    let count = this.count
    for (let i = range[0]; i < range[1]; i++) {
      const slot = slots[i]!
      const score = scores[slot]!
      if (score === 0) touched[count++] = slot
      scores[slot] = score + factor * impacts[i]!
    }
    this.count = count
  }

  /** Notes that the query's group number `group` stands in these titles; once, however often it is said. */
  coverTitles(
    slots: ArrayLike<number>,
    range: readonly [number, number],
    group: number,
    weight: number,
  ): void {
    const { stamps, inTitle } = this
    for (let i = range[0]; i < range[1]; i++) {
      const slot = slots[i]!
      if (stamps[slot] === group) continue
      stamps[slot] = group
      inTitle[slot] = inTitle[slot]! + weight
    }
  }

  /** The living documents that were touched, with their scores; and everything back to zero. */
  take(documents: Documents, queryWeight: number, averageTitle: number): Matches {
    const { scores, inTitle, stamps, touched, count } = this
    const slots = new Uint32Array(count)
    const found = new Float64Array(count)
    let kept = 0
    for (let i = 0; i < count; i++) {
      const slot = touched[i]!
      const covered = inTitle[slot]!
      if (documents.alive[slot]) {
        const share = covered / queryWeight
        const gain =
          covered === 0 ? 0 : covered * share * share * titleNorm(documents.titleLengths[slot]!, averageTitle)
        slots[kept] = slot
        found[kept++] = scores[slot]! + this.titleCoverage * gain
      }
      scores[slot] = 0
      inTitle[slot] = 0
      stamps[slot] = 0
    }
    this.count = 0
    return { slots: slots.subarray(0, kept), scores: found.subarray(0, kept), weight: queryWeight }
  }
}
