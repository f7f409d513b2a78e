import { type Static, type TSchema, Type } from 'typebox'
import { Contributor, MinimumResult, Result } from '../contract/practice.ts'
import { Id, LeverId, Side, SymptomId, Treatment } from '../contract/taxonomy.ts'

/** The front matter of each kind of file, as `content/README.md` explains it to people. Unknown fields are problems. */
const line = Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' })
const date = Type.String({ format: 'date' })
const time = Type.String({ format: 'date-time' })
const file = <T extends Record<string, TSchema>>(fields: T) =>
  Type.Object(
    {
      id: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' })),
      title: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
      summary: Type.String({ minLength: 1, maxLength: 400, pattern: '\\S' }),
      language: Type.Optional(Type.String({ pattern: '^[a-z]{2}$' })),
      translationOf: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' })),
      updated: date,
      ...fields,
    },
    { additionalProperties: false },
  )

const levers = Type.Array(LeverId, { minItems: 1, uniqueItems: true })
const symptoms = Type.Array(SymptomId, { uniqueItems: true })
const tags = Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 10, uniqueItems: true })

/** Who keeps it up to date, and until when. */
const kept = { owner: line, reviewBy: date }

const LeverFile = file({ ...kept, kind: Type.Literal('lever'), firstStep: line })
const SymptomFile = file({
  ...kept,
  kind: Type.Literal('symptom'),
  corridor: Type.Array(line, { minItems: 1 }),
  levers: Type.Array(Treatment, { minItems: 1 }),
  questions: Type.Array(
    Type.Object({ ask: line, yes: Type.Array(Treatment, { minItems: 1 }) }, { additionalProperties: false }),
  ),
})
const PlaybookFile = file({
  ...kept,
  kind: Type.Literal('playbook'),
  levers,
  symptoms,
  sides: Type.Array(Side, { minItems: 1, uniqueItems: true }),
  tags,
  effort: Type.Enum(['hours', 'days', 'weeks']),
  minimumResult: Type.Optional(MinimumResult),
})
const WinFile = file({
  kind: Type.Literal('win'),
  levers,
  symptoms,
  tags,
  contributors: Type.Array(Contributor, { minItems: 1 }),
  result: Type.Optional(Result),
  coSigned: Type.Boolean(),
  celebrated: Type.Boolean(),
  example: Type.Optional(Type.Boolean()),
  checkOn: Type.Optional(date),
  /** Written by curators; a win that somebody told here and that was exported has an author instead. */
  owner: Type.Optional(line),
  reviewBy: Type.Optional(date),
  author: Type.Optional(Contributor),
  createdAt: Type.Optional(time),
  updatedAt: Type.Optional(time),
  celebratedAt: Type.Optional(time),
  held: Type.Optional(Type.Enum(['yes', 'no'])),
  reuseOf: Type.Optional(Id),
})

export const FILE_SCHEMAS = {
  lever: LeverFile,
  symptom: SymptomFile,
  playbook: PlaybookFile,
  win: WinFile,
} as const
export type FileKind = keyof typeof FILE_SCHEMAS
export type FrontMatter =
  | Static<typeof LeverFile>
  | Static<typeof SymptomFile>
  | Static<typeof PlaybookFile>
  | Static<typeof WinFile>
