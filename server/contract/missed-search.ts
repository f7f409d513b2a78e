/**
 * Asked but missing, for curators:
 * `GET /api/curation/missed-searches` → list of MissedSearch, most asked first
 * `POST /api/curation/missed-searches/settle` SettleInput → 204; it comes back when it is asked again
 */
import { type Static, Type } from 'typebox'

export const MissedSearch = Type.Object({
  /** What asks the same has the same words. */
  words: Type.String(),
  /** As somebody typed it last. */
  example: Type.String(),
  times: Type.Integer(),
  lastAt: Type.String({ format: 'date-time' }),
})
export type MissedSearch = Static<typeof MissedSearch>

export const SettleInput = Type.Object(
  { words: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)
export type SettleInput = Static<typeof SettleInput>
