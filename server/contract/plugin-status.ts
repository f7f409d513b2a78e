import { type Static, Type } from 'typebox'
import { list } from './list.ts'

const named = { id: Type.String(), label: Type.String(), description: Type.String() }
const Named = Type.Object(named)

/** One setting that a plugin declares: a small part of JSON Schema, enough to draw a form from. */
export const SettingDeclaration = Type.Object({
  type: Type.Enum(['number', 'integer', 'boolean', 'string', 'array']),
  title: Type.String(),
  description: Type.Optional(Type.String()),
  default: Type.Unknown(),
  minimum: Type.Optional(Type.Number()),
  maximum: Type.Optional(Type.Number()),
  maxLength: Type.Optional(Type.Integer()),
  maxItems: Type.Optional(Type.Integer()),
  enum: Type.Optional(Type.Array(Type.String())),
})
export type SettingDeclaration = Static<typeof SettingDeclaration>

/** What it was last started for. */
export const ActivationReason = Type.Enum([
  ...(['startup', 'practices', 'search', 'check', 'command', 'event', 'files', 'admin', 'crash'] as const),
])
export type ActivationReason = Static<typeof ActivationReason>

/** How one plugin does on the node that answers. Times in milliseconds. */
export const PluginReport = Type.Object({
  id: Type.String(),
  displayName: Type.String(),
  description: Type.Optional(Type.String()),
  publisher: Type.Optional(Type.String()),
  version: Type.Optional(Type.String()),
  /** `idle`: starts when needed. `waiting`: crashed, and is started again soon. */
  state: Type.Enum(['idle', 'starting', 'active', 'waiting', 'failed', 'disabled']),
  /** Why it is in that state. */
  reason: Type.Optional(Type.String()),
  /** Why the last edit of its files is not what runs. */
  reloadProblem: Type.Optional(Type.String()),
  enabled: Type.Boolean(),
  activation: Type.Optional(
    Type.Object({
      reason: ActivationReason,
      at: Type.String(),
      startMs: Type.Number(),
      loadMs: Type.Number(),
      activateMs: Type.Number(),
    }),
  ),
  calls: Type.Integer(),
  times: Type.Optional(Type.Object({ p50: Type.Number(), p95: Type.Number(), p99: Type.Number() })),
  deadlineMisses: Type.Integer(),
  errors: Type.Integer(),
  lastError: Type.Optional(Type.Object({ message: Type.String(), stack: Type.String(), at: Type.String() })),
  restarts: Type.Integer(),
  memory: Type.Optional(Type.Object({ residentBytes: Type.Number(), privateBytes: Type.Number() })),
  cpuMs: Type.Optional(Type.Number()),
  breaker: Type.Enum(['closed', 'open', 'half-open']),
  /** Its part of all that plugins moved in a sample of the last rankings, 0 to 1. */
  influence: Type.Number(),
  /** Whether the same practices got the same scores twice. */
  deterministic: Type.Optional(Type.Boolean()),
  stale: Type.Boolean(),
  scorers: Type.Array(
    Type.Object({ ...named, scope: Type.Enum(['document', 'query']), weight: Type.Number() }),
  ),
  checks: Type.Array(Named),
  badges: Type.Array(Named),
  commands: Type.Array(
    Type.Object({
      ...named,
      /** What the text is that it takes; left out, it takes none. */
      argument: Type.Optional(Type.String()),
    }),
  ),
  events: Type.Array(Type.String()),
  configuration: Type.Record(Type.String(), SettingDeclaration),
  settings: Type.Record(Type.String(), Type.Unknown()),
})
export type PluginReport = Static<typeof PluginReport>

export const PluginList = list(PluginReport)
export type PluginList = Static<typeof PluginList>

/** A setting that is null goes back to its default. */
export const PluginChange = Type.Object(
  {
    enabled: Type.Optional(Type.Boolean()),
    settings: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { maxProperties: 30 })),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type PluginChange = Static<typeof PluginChange>

/** Where the processor time went, as V8's own summary. */
export const PluginProfile = Type.Object({ summary: Type.String() })
export type PluginProfile = Static<typeof PluginProfile>

export const CommandInput = Type.Object(
  { argument: Type.Optional(Type.Unknown()) },
  { additionalProperties: false },
)
export type CommandInput = Static<typeof CommandInput>
export const CommandAnswer = Type.Object({ value: Type.Unknown() })
export type CommandAnswer = Static<typeof CommandAnswer>

/** Finds the plugin that spoils something by halves, as in VS Code: some are off, and somebody says whether it is still bad. */
export const Bisect = Type.Object({
  status: Type.Enum(['off', 'running', 'found', 'not-found']),
  /** Still suspected; when found, the one. */
  suspects: Type.Array(Type.String()),
  /** Switched off for the present step. */
  paused: Type.Array(Type.String()),
  stepsLeft: Type.Integer(),
})
export type Bisect = Static<typeof Bisect>
export const BisectInput = Type.Object(
  { answer: Type.Enum(['start', 'good', 'bad', 'stop']) },
  { additionalProperties: false },
)
export type BisectInput = Static<typeof BisectInput>

const draftText = Type.Optional(Type.String({ maxLength: 20_000 }))
/** As much of a win as is written yet; what else a win has is not looked at. */
export const SubmissionDraft = Type.Object({
  title: draftText,
  situation: draftText,
  whatWeDid: draftText,
  outcome: draftText,
  whatToCopy: draftText,
  tags: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 })),
})
export type SubmissionDraft = Static<typeof SubmissionDraft>

/** What plugins found in a win that is about to be published. They never stop anybody. */
export const SubmissionFinding = Type.Object({
  severity: Type.Enum(['info', 'warning']),
  field: Type.Enum(['title', 'situation', 'whatWeDid', 'outcome', 'whatToCopy', 'tags']),
  message: Type.String(),
  /** The plugin's name for people. */
  from: Type.String(),
})
export type SubmissionFinding = Static<typeof SubmissionFinding>
export const SubmissionFindings = list(SubmissionFinding)
export type SubmissionFindings = Static<typeof SubmissionFindings>
