import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import type { InputName, Inputs, SubmissionText } from '../../contract/plugin.ts'

const cell = Type.Union([
  Type.Number(),
  Type.Null(),
  Type.String(),
  Type.Array(Type.String(), { maxItems: 20 }),
])
const Row = Type.Intersect([
  Type.Object({ name: Type.String({ minLength: 1 }) }),
  Type.Record(Type.String(), cell),
])
const Rows = Type.Array(Row, { minItems: 2, maxItems: 200 })
export type Rows = Static<typeof Rows>
const ScorerCase = Type.Object(
  {
    rows: Rows,
    /** The names of the rows, best first, as weight times value orders them; equal ones keep the order of `rows`. */
    order: Type.Array(Type.String(), { minItems: 2 }),
  },
  { additionalProperties: false },
)
const CheckCase = Type.Object(
  {
    text: Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())])),
    /** The fields that something is found in, in their order. */
    finds: Type.Array(Type.String()),
    /** Stands in the first message. */
    says: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)

const BadgeCase = Type.Object(
  {
    rows: Rows,
    /** The names of the rows that carry it, in the order of `rows`. */
    carry: Type.Array(Type.String()),
  },
  { additionalProperties: false },
)
const CommandCase = Type.Object(
  { argument: Type.Optional(Type.Unknown()), answers: Type.Unknown() },
  { additionalProperties: false },
)
const EventCase = Type.Object(
  {
    name: Type.String(),
    /** What differs from a win of both sides. */
    event: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    /** What the plugin's state holds afterwards, among other things. */
    keeps: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
)

/** A plugin's `fixtures.json`: what its author promises of it. */
export const Fixtures = Type.Object(
  {
    scorers: Type.Optional(Type.Record(Type.String(), ScorerCase)),
    badges: Type.Optional(Type.Record(Type.String(), BadgeCase)),
    checks: Type.Optional(Type.Record(Type.String(), Type.Array(CheckCase))),
    commands: Type.Optional(Type.Record(Type.String(), Type.Array(CommandCase))),
    /** One after the other, to the same process. */
    events: Type.Optional(Type.Array(EventCase)),
  },
  { additionalProperties: false },
)
export type Fixtures = Static<typeof Fixtures>
export type ScorerCase = Static<typeof ScorerCase>
export type BadgeCase = Static<typeof BadgeCase>
export type CheckCase = Static<typeof CheckCase>
export type CommandCase = Static<typeof CommandCase>
export type EventCase = Static<typeof EventCase>

/** @returns the fixtures, or what is wrong with them; a plugin without any has no cases */
export async function readFixtures(folder: string): Promise<Fixtures | readonly string[]> {
  const text = await readFile(join(folder, 'fixtures.json'), 'utf8').catch(() => '{}')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return [`fixtures.json is not JSON: ${(error as Error).message}`]
  }
  if (Value.Check(Fixtures, value)) return value
  return Value.Errors(Fixtures, value).map(
    fault => `fixtures.json ${fault.instancePath || '/'} ${fault.message}`,
  )
}

const EMPTY_LISTS: Partial<Record<InputName, unknown>> = { kind: 'win', levers: [], tags: [] }

/** Columns of the rows; what a row does not name is 0, and null is not measured. */
export function columnsFrom(
  rows: readonly Readonly<Record<string, unknown>>[],
  names: readonly InputName[],
): Partial<Inputs> {
  const column = (name: InputName) =>
    name in EMPTY_LISTS
      ? rows.map(row => row[name] ?? EMPTY_LISTS[name])
      : Float64Array.from(rows, row => (row[name] === null ? Number.NaN : Number(row[name] ?? 0)))
  return Object.fromEntries(names.map(name => [name, column(name)]))
}

/** A text with nothing in the fields that the case does not name. */
export const submissionFrom = (text: CheckCase['text']): SubmissionText => ({
  ...{ language: 'en', title: '', situation: '', whatWeDid: '', outcome: '', whatToCopy: '', tags: [] },
  ...text,
})
