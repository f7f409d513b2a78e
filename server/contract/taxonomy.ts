import { type Static, Type } from 'typebox'

/** Practice, lever and symptom ids share one form and one namespace; they stand in links, so they never change. */
export const Id = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' })

export const SIDES = ['marketing', 'sales', 'other'] as const
/** `other`: medical, product, service, management. */
export const Side = Type.Enum([...SIDES])
export type Side = (typeof SIDES)[number]

/** Who may confirm what somebody of this side says: a story needs Marketing and Sales, whoever else told it. */
export const otherSides = (side: Side): readonly Side[] =>
  side === 'other' ? ['marketing', 'sales'] : side === 'marketing' ? ['sales'] : ['marketing']

export const LEVERS = [
  'joint-funnel',
  'upstream-marketing',
  'mutual-agreements',
  'share-best-practice',
  'data-first',
  'open-channels',
  'more-contact',
] as const
export const LeverId = Type.Enum([...LEVERS])
export type LeverId = (typeof LEVERS)[number]

export const SYMPTOMS = [
  'negative-talk',
  'blame',
  'resource-fights',
  'campaigns-ignored',
  'field-ignored',
  'marketing-absent',
] as const
export const SymptomId = Type.Enum([...SYMPTOMS])
export type SymptomId = (typeof SYMPTOMS)[number]

/** How much a lever helps against a symptom, as its file says; 0 to 1, and why. */
export const Treatment = Type.Object(
  {
    lever: LeverId,
    weight: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
    reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
  },
  { additionalProperties: false },
)
export type Treatment = Static<typeof Treatment>

/** One lever or symptom with its text and the number of published practices that name it. */
export const Topic = Type.Object({
  id: Id,
  title: Type.String(),
  summary: Type.String(),
  html: Type.String(),
  counts: Type.Object({ playbook: Type.Integer(), win: Type.Integer() }),
  /** For a symptom: the levers that treat it, best first. For a lever: the symptoms it treats. */
  related: Type.Array(Id),
  /** Of a symptom: how it sounds in the corridor. */
  corridor: Type.Optional(Type.Array(Type.String())),
  owner: Type.Optional(Type.String()),
  reviewBy: Type.Optional(Type.String({ format: 'date' })),
})
export type Topic = Static<typeof Topic>
