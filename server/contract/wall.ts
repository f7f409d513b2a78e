// GET /api/wall?lever&period&limit&cursor → Wall, latest celebration first. No ranking, no sums, no counts of persons
import { type Static, Type } from 'typebox'
import { pageQuery } from './list.ts'
import { PracticeSummary } from './practice.ts'
import { LeverId } from './taxonomy.ts'

export const WALL_PERIODS = ['month', 'quarter', 'year', 'all'] as const

/** `period` counts back from today: 30, 91 or 365 days. */
export const WallQuery = Type.Object(
  {
    ...pageQuery,
    lever: Type.Optional(LeverId),
    period: Type.Enum([...WALL_PERIODS], { default: 'all' }),
  },
  { additionalProperties: false },
)

const names = Type.Array(Type.String())

export const CelebratedWin = Type.Object({
  practice: PracticeSummary,
  celebratedAt: Type.String({ format: 'date-time' }),
  /** Who did it together, by side, as the story names them: names or roles. */
  together: Type.Object({ marketing: names, sales: names, other: names }),
})
export type CelebratedWin = Static<typeof CelebratedWin>

export const Wall = Type.Object({
  items: Type.Array(CelebratedWin),
  total: Type.Integer(),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
  /** Celebrated wins of the period for each lever that has one; invented samples are not counted. */
  levers: Type.Array(Type.Object({ lever: LeverId, celebrated: Type.Integer() })),
})
export type Wall = Static<typeof Wall>
