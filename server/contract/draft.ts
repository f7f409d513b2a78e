// GET /api/me/drafts → list of Draft, latest first
// GET /api/me/drafts/{id} → Draft · PUT (DraftInput) → Draft · DELETE → 204. Errors: draft-not-found, too-many-drafts
import { type Static, Type } from 'typebox'

/** Made by the client, for example a UUID; `new`, or a win's id for a change to it, will do as well. */
export const DraftId = Type.String({ pattern: '^[a-z0-9][\\w-]{0,79}$' })

/** A form as far as it is filled in. The server keeps it as it is, for its author alone; 64 kB, 50 drafts a person. */
export const DraftInput = Type.Object(
  {
    values: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()),
    /** The version of the win that a change began from. */
    baseVersion: Type.Optional(Type.Integer({ minimum: 1 })),
    /** The Idempotency-Key under which it will be submitted: two devices then submit one win. */
    idempotencyKey: Type.Optional(Type.String({ pattern: '^[\\w-]{8,64}$' })),
  },
  { additionalProperties: false },
)
export type DraftInput = Static<typeof DraftInput>

export const Draft = Type.Object({
  ...DraftInput.properties,
  id: DraftId,
  updatedAt: Type.String({ format: 'date-time' }),
})
export type Draft = Static<typeof Draft>
