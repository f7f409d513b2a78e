import { type Static, Type } from 'typebox'
import type { Json } from '../../contract/plugin.ts'

const described = {
  title: Type.String({ maxLength: 80 }),
  description: Type.Optional(Type.String({ maxLength: 300 })),
}
const closed = { additionalProperties: false }
const text = Type.String({ maxLength: 500 })

const NumberSetting = Type.Object(
  {
    ...described,
    type: Type.Enum(['number', 'integer']),
    default: Type.Number(),
    minimum: Type.Optional(Type.Number()),
    maximum: Type.Optional(Type.Number()),
  },
  closed,
)
const BooleanSetting = Type.Object(
  { ...described, type: Type.Literal('boolean'), default: Type.Boolean() },
  closed,
)
const TextSetting = Type.Object(
  {
    ...described,
    type: Type.Literal('string'),
    default: text,
    enum: Type.Optional(Type.Array(text, { minItems: 1, maxItems: 50 })),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  closed,
)
const ListSetting = Type.Object(
  {
    ...described,
    type: Type.Literal('array'),
    items: Type.Object({ type: Type.Literal('string') }, closed),
    default: Type.Array(text, { maxItems: 200 }),
    maxItems: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  closed,
)

/** A closed subset of JSON Schema: nothing in it (`pattern`, `$ref`) could run for long in the server. */
export const SettingSchema = Type.Union([NumberSetting, BooleanSetting, TextSetting, ListSetting])
export type SettingSchema = Static<typeof SettingSchema>
export type SettingSchemas = Readonly<Record<string, SettingSchema>>

/** Undefined when the value is as declared; else why not. */
export function findSettingFault(schema: SettingSchema, value: unknown): string | undefined {
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false'
    case 'string':
      return findTextFault(schema, value)
    case 'array':
      return findListFault(schema, value)
    default:
      return findNumberFault(schema, value)
  }
}

function findNumberFault(
  { type, minimum = -1e15, maximum = 1e15 }: Static<typeof NumberSetting>,
  value: unknown,
) {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number'
  if (type === 'integer' && !Number.isInteger(value)) return 'must be a whole number'
  return value < minimum || value > maximum ? `must be from ${minimum} to ${maximum}` : undefined
}

function findTextFault({ enum: allowed, maxLength = 500 }: Static<typeof TextSetting>, value: unknown) {
  if (typeof value !== 'string') return 'must be text'
  if (value.length > maxLength) return `must be at most ${maxLength} characters`
  return allowed && !allowed.includes(value) ? `must be one of ${allowed.join(', ')}` : undefined
}

function findListFault({ maxItems = 200 }: Static<typeof ListSetting>, value: unknown) {
  if (!Array.isArray(value) || !value.every(item => typeof item === 'string' && item.length <= 500))
    return 'must be a list of texts'
  return value.length > maxItems ? `must have at most ${maxItems} items` : undefined
}

/** What the plugin gets: an admin's values as far as they still fit the schema, else the defaults. */
export function settingValues(schemas: SettingSchemas, saved: Readonly<Record<string, unknown>>) {
  const values = Object.entries(schemas).map(([name, schema]) => {
    const fits = Object.hasOwn(saved, name) && findSettingFault(schema, saved[name]) === undefined
    return [name, (fits ? saved[name] : schema.default) as Json] as const
  })
  return Object.fromEntries(values)
}
