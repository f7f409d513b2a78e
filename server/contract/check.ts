// POST /api/wins/{id}/check (CheckInput) → Practice; author and curators
import { type Static, Type } from 'typebox'
import { Result } from './practice.ts'

const nextCheck = { checkOn: Type.Optional(Type.String({ format: 'date' })) }

/** "Did the result hold?" With a next date, or none. A new number asks the other side to sign again. */
export const CheckInput = Type.Union([
  Type.Object({ held: Type.Enum(['yes', 'no']), ...nextCheck }, { additionalProperties: false }),
  Type.Object(
    { held: Type.Literal('new-number'), result: Result, ...nextCheck },
    { additionalProperties: false },
  ),
])
export type CheckInput = Static<typeof CheckInput>
