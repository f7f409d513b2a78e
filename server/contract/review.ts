// GET /api/curation/reviews → {items: DueReview[]}, for curators: all that are overdue and the next five, soonest first
import { type Static, Type } from 'typebox'
import { Id } from './taxonomy.ts'

/** Something in `content/` that its owner is to read again. */
export const DueReview = Type.Object({
  kind: Type.Enum(['lever', 'symptom', 'playbook', 'win']),
  /** A lever and its translation have one id. */
  id: Id,
  language: Type.String(),
  title: Type.String(),
  owner: Type.Optional(Type.String()),
  reviewBy: Type.String({ format: 'date' }),
  /** 0 when it is not overdue yet. */
  overdueDays: Type.Integer(),
})
export type DueReview = Static<typeof DueReview>
