import { type Static, Type } from 'typebox'
import type { EventName, InputName } from '../../contract/plugin.ts'
import { SettingSchema } from './settings-schema.ts'

const INPUTS = [
  ...['textScore', 'marketingVotes', 'salesVotes', 'marketingShare', 'salesShare', 'reuseWorked'],
  ...['reuseFailed', 'ageDays', 'reviewOverdueDays', 'resultChange', 'coSigned', 'celebrated'],
  ...['wordCount', 'kind', 'levers', 'tags'],
] as InputName[]
const EVENTS = [
  ...['winPublished', 'winCoSigned', 'winCelebrated', 'practiceVoted', 'practiceReused'],
] as EventName[]

const closed = { additionalProperties: false }
const contributionId = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' })
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const inputs = Type.Array(Type.Enum(INPUTS), { minItems: 1, maxItems: INPUTS.length, uniqueItems: true })

const ScorerContribution = Type.Object(
  {
    id: contributionId,
    label: text(60),
    description: text(300),
    /** `document`: depends on the practice alone. `query`: also on what was asked. */
    scope: Type.Optional(Type.Enum(['document', 'query'])),
    inputs,
    range: Type.Tuple([Type.Number(), Type.Number()]),
    weight: Type.Number({ minimum: -0.5, maximum: 0.5 }),
    when: Type.Enum(['browse', 'search', 'both']),
  },
  closed,
)
export type ScorerContribution = Static<typeof ScorerContribution>

/** How far one scorer may move a result, as a share of the base range. */
const MOST_REACH = 0.5

/** The declared weight, less where the range would carry it further than one scorer may reach. */
export function effectiveWeight({ weight, range }: ScorerContribution): number {
  const most = MOST_REACH / Math.max(...range.map(Math.abs))
  return Math.sign(weight) * Math.min(Math.abs(weight), most)
}

const named = { id: contributionId, label: text(60), description: text(300) }
const BadgeContribution = Type.Object({ ...named, inputs }, closed)
export type BadgeContribution = Static<typeof BadgeContribution>

/** `argument` names the text that it takes; without one it takes none. */
const CommandContribution = Type.Object({ ...named, argument: Type.Optional(text(60)) }, closed)

const list = <Item extends Parameters<typeof Type.Array>[0]>(item: Item) =>
  Type.Optional(Type.Array(item, { maxItems: 20 }))

/** What a plugin adds. At least one of it, or the folder would do nothing. */
export const Contributes = Type.Object(
  {
    scorers: list(ScorerContribution),
    checks: list(Type.Object(named, closed)),
    badges: list(BadgeContribution),
    commands: list(CommandContribution),
    events: Type.Optional(Type.Array(Type.Enum(EVENTS), { maxItems: 20, uniqueItems: true })),
    configuration: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9]{0,39}$' }), SettingSchema, {
        maxProperties: 30,
        additionalProperties: false,
      }),
    ),
  },
  { ...closed, minProperties: 1 },
)
export type Contributes = Static<typeof Contributes>
