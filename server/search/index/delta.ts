import { impact } from './bm25.ts'
import { bodyCount, type Documents, titleCount } from './documents.ts'
import type { Averages } from './postings.ts'

interface Places {
  readonly slots: number[]
  readonly impacts: number[]
}
export interface DeltaTerm {
  readonly titled: Places
  readonly other: Places
}

/** Postings of what was added since the last merge. */
export class Delta {
  readonly slots: number[] = []
  private readonly byTerm = new Map<number, DeltaTerm>()

  get(term: number): DeltaTerm | undefined {
    return this.byTerm.get(term)
  }

  add(documents: Documents, slot: number, averages: Averages): void {
    this.slots.push(slot)
    const terms = documents.termsOf(slot)
    const counts = documents.countsOf(slot)
    for (let i = 0; i < terms.length; i++) {
      let places = this.byTerm.get(terms[i]!)
      if (!places) {
        places = { titled: { slots: [], impacts: [] }, other: { slots: [], impacts: [] } }
        this.byTerm.set(terms[i]!, places)
      }
      const inTitle = titleCount(counts[i]!)
      const list = inTitle > 0 ? places.titled : places.other
      list.slots.push(slot)
      list.impacts.push(
        impact(inTitle, documents.titleLengths[slot]!, averages.title) +
          impact(bodyCount(counts[i]!), documents.bodyLengths[slot]!, averages.body),
      )
    }
  }
}
