// All for curators, but the two reports.
// POST   /api/practices/{id}/reports, POST /api/comments/{id}/reports (ReportInput) → 204; one open report per person and target
// GET    /api/curation/count → CurationCount, for the navigation
// GET    /api/curation/queue → CurationQueue, oldest first
// POST   /api/wins/{id}/review (ReviewInput, practice.ts) → Practice · POST /api/wins/{id}/restore → Practice
// POST   /api/curation/reports/{id}/resolve (ResolveInput) → 204
// GET    /api/curation/merges → {items: Merge[]}, latest first · POST (MergeInput) → 201 Merge · DELETE /api/curation/merges/{id} → Merge
//   afterwards GET /api/practices/{from} answers `into` with `redirectedFrom`
// GET    /api/practices/{id}/export → text/markdown · GET /api/curation/export → application/zip · GET /api/curation/wins.csv → text/csv
import { type Static, Type } from 'typebox'
import { PracticeSummary } from './practice.ts'
import { Id } from './taxonomy.ts'

const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
export const ReportInput = Type.Object({ reason }, { additionalProperties: false })
export type ReportInput = Static<typeof ReportInput>

export const Report = Type.Object({
  id: Type.String({ pattern: '^[0-9]{1,15}$' }),
  at: Type.String({ format: 'date-time' }),
  by: Type.String(),
  reason: Type.String(),
  /** The practice that was reported, or under which the comment stands. */
  practice: Type.Object({ id: Id, title: Type.String() }),
  comment: Type.Optional(Type.Object({ id: Type.String(), by: Type.String(), html: Type.String() })),
})
export type Report = Static<typeof Report>

/** `upheld`: something was done about it; `dismissed`: nothing had to be. Hide a comment or archive a win with their own routes. */
export const ResolveInput = Type.Object(
  { outcome: Type.Enum(['upheld', 'dismissed']) },
  { additionalProperties: false },
)
export type ResolveInput = Static<typeof ResolveInput>

export const CurationQueue = Type.Object({
  waiting: Type.Array(
    Type.Object({
      practice: PracticeSummary,
      /** Since when it waits. */
      since: Type.String({ format: 'date-time' }),
      /** Published ones that are most like it, at most 3. */
      similar: Type.Array(PracticeSummary),
    }),
  ),
  reports: Type.Array(Report),
})
export type CurationQueue = Static<typeof CurationQueue>

export const CurationCount = Type.Object({ waiting: Type.Integer(), reports: Type.Integer() })
export type CurationCount = Static<typeof CurationCount>

export const MergeInput = Type.Object({ from: Id, into: Id }, { additionalProperties: false })
export type MergeInput = Static<typeof MergeInput>

export const Merge = Type.Object({
  id: Type.String({ pattern: '^[0-9]{1,15}$' }),
  from: Type.Object({ id: Id, title: Type.String() }),
  into: Type.Object({ id: Id, title: Type.String() }),
  at: Type.String({ format: 'date-time' }),
  by: Type.String(),
  undoneAt: Type.Optional(Type.String({ format: 'date-time' })),
})
export type Merge = Static<typeof Merge>
