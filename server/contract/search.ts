import { type Static, Type } from 'typebox'
import { list, pageQuery } from './list.ts'
import { Kind, PracticeSummary, Status } from './practice.ts'
import { LeverId, Side, SymptomId } from './taxonomy.ts'

/** The facets that results can be counted and filtered by. */
export const FACETS = ['kind', 'lever', 'symptom', 'side', 'tag', 'celebrated'] as const
export type Facet = (typeof FACETS)[number]

export const SORTS = ['common-ground', 'top', 'reused', 'new', 'trending'] as const
export type Sort = (typeof SORTS)[number]

/** A facet may be given several times: any of its values, and all of the facets. */
const filters = {
  kind: Type.Optional(Type.Array(Kind, { maxItems: 2 })),
  lever: Type.Optional(Type.Array(LeverId, { maxItems: 7 })),
  symptom: Type.Optional(Type.Array(SymptomId, { maxItems: 6 })),
  side: Type.Optional(Type.Array(Side, { maxItems: 3 })),
  tag: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
  celebrated: Type.Optional(Type.Boolean()),
}
export const Filters = Type.Object(filters)
export type Filters = Static<typeof Filters>

export const PracticesQuery = Type.Object(
  {
    ...filters,
    ...pageQuery,
    /** Anything but `published` is for curators. */
    status: Type.Optional(Status),
    sort: Type.Optional(Type.Enum([...SORTS])),
  },
  { additionalProperties: false },
)
export type PracticesQuery = Static<typeof PracticesQuery>

export const SearchQuery = Type.Object(
  {
    q: Type.String({ maxLength: 10_240, default: '' }),
    ...filters,
    ...pageQuery,
    /** Default: by relevance when there is a query, else by common ground. */
    sort: Type.Optional(Type.Enum(['relevance', ...SORTS])),
    explain: Type.Boolean({ default: false }),
  },
  { additionalProperties: false },
)
export type SearchQuery = Static<typeof SearchQuery>

/** Half-open ranges [start, end) of UTF-16 code units over plain text, in order, not overlapping. */
export const Ranges = Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]))
export type Ranges = Static<typeof Ranges>

/** Why a result stands where it stands: `score` is `base` plus the sum of the contributions, within 1e-9. */
export const Explanation = Type.Object({
  base: Type.Number(),
  parts: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      value: Type.Number(),
      weight: Type.Number(),
      contribution: Type.Number(),
      /** `stale`: computed before the last change. `skipped`: the scorer failed, and counts for nothing in the whole query. */
      state: Type.Enum(['ok', 'stale', 'skipped']),
      reason: Type.Optional(Type.String()),
    }),
  ),
  score: Type.Number(),
})
export type Explanation = Static<typeof Explanation>

export const Hit = Type.Object({
  practice: PracticeSummary,
  /** The passage that answers the query best, as plain text. */
  snippet: Type.String(),
  highlights: Type.Object({ title: Ranges, snippet: Ranges }),
  score: Type.Number(),
  explanation: Type.Optional(Explanation),
})
export type Hit = Static<typeof Hit>

const FacetCounts = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }))
/** Per facet its values, most frequent first. A facet's own choice does not hide its siblings. */
export const Facets = Type.Object({
  kind: FacetCounts,
  lever: FacetCounts,
  symptom: FacetCounts,
  side: FacetCounts,
  tag: FacetCounts,
  celebrated: FacetCounts,
})
export type Facets = Static<typeof Facets>

export const SearchAnswer = Type.Object({
  ...list(Hit).properties,
  facets: Facets,
  /** "Did you mean": the query respelt, only when that finds more. */
  suggestion: Type.Optional(Type.String()),
})
export type SearchAnswer = Static<typeof SearchAnswer>

export const SuggestQuery = Type.Object(
  { q: Type.String({ maxLength: 200, default: '' }) },
  { additionalProperties: false },
)
/** A completion; one with an `id` leads straight to that practice. */
export const Completion = Type.Object({ text: Type.String(), id: Type.Optional(Type.String()) })
export type Completion = Static<typeof Completion>
export const SuggestAnswer = Type.Object({ items: Type.Array(Completion, { maxItems: 8 }) })
export type SuggestAnswer = Static<typeof SuggestAnswer>
