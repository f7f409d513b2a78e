import type { Catalogue, Entry } from '../catalogue/entry.ts'
import type { Completion, Explanation, Facets, Filters, Ranges, Sort } from '../contract/search.ts'

export interface SearchRequest {
  /** Any text at all; empty browses. */
  readonly q: string
  readonly filters: Filters
  readonly sort: 'relevance' | Sort
  /** Of a practice and its translations, the one in this language is found. Left out: each for itself. */
  readonly language?: string
  readonly limit: number
  readonly cursor?: string
  readonly explain: boolean
}

export interface SearchHit {
  readonly entry: Entry
  readonly snippet: string
  readonly highlights: { readonly title: Ranges; readonly snippet: Ranges }
  readonly score: number
  readonly explanation?: Explanation
}

export interface SearchResult {
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly nextCursor: string | null
  readonly facets: Facets
  readonly suggestion?: string
}

/** What changed in the text since the last update. Votes change no text: they come with the catalogue alone. */
export interface SearchUpdate {
  readonly catalogue: Catalogue
  readonly put: readonly Entry[]
  readonly removed: readonly string[]
  /** Every id whose entry is another object than before, if that is known: without it, all are compared at the next query. */
  readonly changed?: Iterable<string>
}

/** The index over one catalogue. `update` is synchronous, so no reader ever sees half of it. */
export interface Search {
  update(change: SearchUpdate): void
  find(request: SearchRequest): Promise<SearchResult>
  /** At most 8, titles first. */
  suggest(q: string, language?: string): readonly Completion[]
  /** Published practices most like a text, best first; nothing that is not really alike. */
  similar(
    text: { title: string; body: string },
    options: { limit: number; exceptId?: string; language?: string },
  ): readonly Entry[]
}
