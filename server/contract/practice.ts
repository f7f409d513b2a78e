import { type Static, Type } from 'typebox'
import { CoSign, Evidence } from './co-sign.ts'
import { Id, LeverId, Side, SymptomId } from './taxonomy.ts'

export const KINDS = ['playbook', 'win'] as const
export const Kind = Type.Enum([...KINDS])
export type Kind = (typeof KINDS)[number]

/** `waiting`: for a curator, with MODERATION on. `deleted` can be undone for 30 days. Only `published` is visible to all. */
export const STATUSES = ['published', 'waiting', 'returned', 'archived', 'deleted'] as const
export const Status = Type.Enum([...STATUSES])
export type Status = (typeof STATUSES)[number]

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const optionalLine = (maxLength: number) => Type.String({ maxLength })

/** A story's section: Markdown. The pipeline's own guard caps its nesting; see content/markdown-guard.ts. */
const section = Type.String({ minLength: 1, maxLength: 5_000, pattern: '\\S' })

export const Contributor = Type.Object({ name: line(80), side: Side }, { additionalProperties: false })
export type Contributor = Static<typeof Contributor>

export const Result = Type.Object(
  {
    metric: line(80),
    unit: optionalLine(40),
    before: Type.Number(),
    after: Type.Number(),
    better: Type.Enum(['higher', 'lower']),
    period: line(80),
    measuredBy: line(200),
    source: optionalLine(300),
  },
  { additionalProperties: false },
)
export type Result = Static<typeof Result>

export const MinimumResult = Type.Object(
  { metric: line(80), atLeast: Type.Number(), unit: optionalLine(40) },
  { additionalProperties: false },
)
export type MinimumResult = Static<typeof MinimumResult>

/** A win's story. The order of the keys is the order in which it is told. */
const storyFields = { situation: section, whatWeDid: section, outcome: section, whatToCopy: section }
export const Story = Type.Object(storyFields, { additionalProperties: false })
export type Story = Static<typeof Story>
export const STORY_SECTIONS = ['situation', 'whatWeDid', 'outcome', 'whatToCopy'] as const

/** What a person submits: the body of `POST /api/wins` and `PUT /api/wins/{id}`. */
export const WinInput = Type.Object(
  {
    title: line(120),
    ...storyFields,
    levers: Type.Array(LeverId, { minItems: 1, maxItems: 7, uniqueItems: true }),
    symptoms: Type.Array(SymptomId, { maxItems: 6, uniqueItems: true }),
    contributors: Type.Array(Contributor, { minItems: 1, maxItems: 20 }),
    tags: Type.Array(line(40), { maxItems: 10, uniqueItems: true }),
    result: Type.Union([Result, Type.Null()]),
    checkOn: Type.Optional(Type.String({ format: 'date' })),
    /** The practice that was tried here. */
    reuseOf: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export type WinInput = Static<typeof WinInput>

export const Votes = Type.Object({
  marketing: Type.Integer(),
  sales: Type.Integer(),
  other: Type.Integer(),
  total: Type.Integer(),
})
export type Votes = Static<typeof Votes>

export const Reuses = Type.Object({
  worked: Type.Integer(),
  partly: Type.Integer(),
  didNotWork: Type.Integer(),
  total: Type.Integer(),
})
export type Reuses = Static<typeof Reuses>

/** A mark that a plugin gives. Plain text, short, in the reader's language. */
export const PracticeBadge = Type.Object({
  /** `plugin/badge`. */
  id: Type.String(),
  label: Type.String(),
  description: Type.String(),
})
export type PracticeBadge = Static<typeof PracticeBadge>

const practiceFields = {
  id: Id,
  kind: Kind,
  title: Type.String(),
  summary: Type.String(),
  levers: Type.Array(LeverId),
  symptoms: Type.Array(SymptomId),
  sides: Type.Array(Side),
  tags: Type.Array(Type.String()),
  /** BCP 47 primary tag, for example `en` or `de`. */
  language: Type.String(),
  status: Status,
  author: Type.Optional(Contributor),
  contributors: Type.Array(Contributor),
  result: Type.Optional(Result),
  minimumResult: Type.Optional(MinimumResult),
  /** Share of change between before and after, positive when it got better; absent when before is 0. */
  resultChange: Type.Optional(Type.Number()),
  effort: Type.Optional(Type.Enum(['hours', 'days', 'weeks'])),
  owner: Type.Optional(Type.String()),
  coSigned: Type.Boolean(),
  celebrated: Type.Boolean(),
  /** A published win that is under its minimum result, not measured, or did not hold: just as welcome. */
  learning: Type.Boolean(),
  /** How well the result is founded; absent without a result. */
  evidence: Type.Optional(Evidence),
  celebratedAt: Type.Optional(Type.String({ format: 'date-time' })),
  /** The practice that was tried here. */
  reuseOf: Type.Optional(Id),
  /** Comments that are not deleted. */
  commentCount: Type.Integer(),
  /** An invented sample, shown as such and left out of numbers. */
  example: Type.Boolean(),
  votes: Votes,
  voted: Type.Boolean(),
  reuses: Reuses,
  /** At most three. */
  badges: Type.Array(PracticeBadge),
  /** 0 to 1; see README, "Ranking". */
  commonGround: Type.Number(),
  /** The id of the practice that this one says in another language. */
  translationOf: Type.Optional(Id),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
  reviewBy: Type.Optional(Type.String({ format: 'date' })),
  /** Grows with each edit; the ETag is this number in quotes. */
  version: Type.Integer(),
  source: Type.Enum(['content', 'submitted']),
}

/** A practice in a list: everything but its text. */
export const PracticeSummary = Type.Object(practiceFields)
export type PracticeSummary = Static<typeof PracticeSummary>

/** One practice whole. `html` is sanitised and safe to insert. */
export const Practice = Type.Object({
  ...practiceFields,
  html: Type.String(),
  /** The same in other languages. */
  translations: Type.Array(Type.Object({ id: Id, language: Type.String(), title: Type.String() })),
  /** A submitted win's sections as they were typed, for the edit form. */
  story: Type.Optional(Story),
  checkOn: Type.Optional(Type.String({ format: 'date' })),
  /** Why a curator returned or archived it; only its author and curators see it. */
  reviewReason: Type.Optional(Type.String()),
  /** Until when a deleted win can be restored. */
  restorableUntil: Type.Optional(Type.String({ format: 'date-time' })),
  canEdit: Type.Boolean(),
  coSigns: Type.Array(CoSign),
  /** I am of the other side, have not signed, and it is published. */
  canCoSign: Type.Boolean(),
  /** I have signed, and it is not celebrated yet. */
  canWithdrawCoSign: Type.Boolean(),
  /** Contributors of the other side, as named, while nobody has co-signed. */
  askedToCoSign: Type.Array(Contributor),
  /** The latest answer to "Did the result hold?", until the result changes. */
  held: Type.Optional(Type.Enum(['yes', 'no'])),
  /** This one was merged into what you see here. */
  redirectedFrom: Type.Optional(Id),
})
export type Practice = Static<typeof Practice>

export const VoteAnswer = Type.Object({ votes: Votes, voted: Type.Boolean(), commonGround: Type.Number() })
export type VoteAnswer = Static<typeof VoteAnswer>

export const SimilarInput = Type.Object(
  { title: Type.String({ maxLength: 200 }), body: Type.String({ maxLength: 20_000 }) },
  { additionalProperties: false },
)
export type SimilarInput = Static<typeof SimilarInput>

export const RenderInput = Type.Object(
  { markdown: Type.String({ maxLength: 20_000 }) },
  { additionalProperties: false },
)
export type RenderInput = Static<typeof RenderInput>
export const RenderAnswer = Type.Object({ html: Type.String() })
export type RenderAnswer = Static<typeof RenderAnswer>

export const ReviewInput = Type.Object(
  { decision: Type.Enum(['publish', 'return', 'archive']), reason: Type.String({ maxLength: 1_000 }) },
  { additionalProperties: false },
)
export type ReviewInput = Static<typeof ReviewInput>
