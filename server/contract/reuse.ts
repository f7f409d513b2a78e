// POST   /api/practices/{id}/reuses (ReuseInput) → 200 ReuseAnswer; one per person, the next one replaces it
// DELETE /api/practices/{id}/reuses → ReuseAnswer; takes my own back, idempotent
// GET    /api/practices/{id}/reuses?side&outcome&limit&cursor → ReuseList, latest first
// A reuse that becomes a win: POST /api/wins with `reuseOf: id`
import { type Static, Type } from 'typebox'
import { pageQuery } from './list.ts'
import { Result, Reuses } from './practice.ts'
import { Side } from './taxonomy.ts'

export const OUTCOMES = ['worked', 'partly', 'did-not-work'] as const
export const Outcome = Type.Enum([...OUTCOMES])
export type Outcome = (typeof OUTCOMES)[number]

/** "We tried this." The note is one line of plain text. */
export const ReuseInput = Type.Object(
  {
    outcome: Outcome,
    note: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
    result: Type.Optional(Type.Union([Result, Type.Null()])),
  },
  { additionalProperties: false },
)
export type ReuseInput = Static<typeof ReuseInput>

export const Reuse = Type.Object({
  outcome: Outcome,
  note: Type.String(),
  result: Type.Optional(Result),
  resultChange: Type.Optional(Type.Number()),
  by: Type.Object({ name: Type.String(), side: Side }),
  at: Type.String({ format: 'date-time' }),
  mine: Type.Boolean(),
})
export type Reuse = Static<typeof Reuse>

export const ReusesQuery = Type.Object(
  { ...pageQuery, side: Type.Optional(Side), outcome: Type.Optional(Outcome) },
  { additionalProperties: false },
)

const bySide = Type.Object({ marketing: Reuses, sales: Reuses, other: Reuses })

export const ReuseList = Type.Object({
  items: Type.Array(Reuse),
  /** Of those that match the query. */
  total: Type.Integer(),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
  /** Of all, whatever the query. */
  counts: bySide,
})
export type ReuseList = Static<typeof ReuseList>

export const ReuseAnswer = Type.Object({ reuses: Reuses, mine: Type.Union([Reuse, Type.Null()]) })
export type ReuseAnswer = Static<typeof ReuseAnswer>
