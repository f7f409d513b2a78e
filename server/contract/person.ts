import { type Static, Type } from 'typebox'
import { Language } from './language.ts'
import { Side } from './taxonomy.ts'

export const ROLES = ['member', 'curator', 'admin'] as const
export const Role = Type.Enum([...ROLES])
export type Role = (typeof ROLES)[number]

export const Person = Type.Object({
  name: Type.String(),
  /** Null until the person has chosen: nobody votes or submits without a side. */
  side: Type.Union([Side, Type.Null()]),
  /** The chosen one; until the person has chosen, the one they ask in. */
  language: Language,
  role: Role,
})
export type Person = Static<typeof Person>

export const MeInput = Type.Object(
  { side: Type.Optional(Side), language: Type.Optional(Language) },
  { additionalProperties: false, minProperties: 1 },
)
export type MeInput = Static<typeof MeInput>

export const LocalSessionInput = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    side: Side,
    role: Type.Enum([...ROLES], { default: 'member' }),
    /** Only if it was chosen here: a default would take the place of an earlier choice. */
    language: Type.Optional(Language),
  },
  { additionalProperties: false },
)
export type LocalSessionInput = Static<typeof LocalSessionInput>

export const LocalSession = Type.Object({ token: Type.String(), person: Person })
export type LocalSession = Static<typeof LocalSession>

/** What the tab must know before anybody has signed in: `GET /api/session`. */
export const SessionKind = Type.Object({
  auth: Type.Enum(['local', 'entra']),
  /** Of the app registration; for `entra`. */
  clientId: Type.Optional(Type.String()),
})
export type SessionKind = Static<typeof SessionKind>
