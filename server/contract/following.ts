// GET /api/me/following → {items: Following[]} · PUT, DELETE /api/me/following/{kind}/{id} → the same; idempotent
import { type Static, Type } from 'typebox'
import { Id } from './taxonomy.ts'

export const Following = Type.Object({
  kind: Type.Enum(['lever', 'symptom', 'practice']),
  id: Id,
})
export type Following = Static<typeof Following>
export const FollowingAnswer = Type.Object({ items: Type.Array(Following) })
export type FollowingAnswer = Static<typeof FollowingAnswer>
