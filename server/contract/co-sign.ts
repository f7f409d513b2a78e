// POST /api/wins/{id}/co-sign (header If-Match or none) → Practice · DELETE → Practice, before it is celebrated
//   Errors: not-allowed (403: own side, author, side other), changed-meanwhile (412), not-in-this-state (409)
import { type Static, Type } from 'typebox'
import { Side } from './taxonomy.ts'

/** Somebody of the other side has confirmed the story and its result. */
export const CoSign = Type.Object({
  name: Type.String(),
  side: Side,
  at: Type.String({ format: 'date-time' }),
  mine: Type.Boolean(),
})
export type CoSign = Static<typeof CoSign>

/** How well a result is founded: told, told with a source, or confirmed by the other side. */
export const EVIDENCE = ['self-reported', 'with-evidence', 'confirmed'] as const
export const Evidence = Type.Enum([...EVIDENCE])
export type Evidence = (typeof EVIDENCE)[number]
