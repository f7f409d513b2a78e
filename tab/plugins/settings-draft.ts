import type { SettingDeclaration } from '../../server/contract/plugin-status.ts'

/** What stands in the form: switches are booleans, all else is text. */
export type SettingsDraft = Record<string, string | boolean>
type Declarations = Readonly<Record<string, SettingDeclaration>>

/** Numbers as the language writes them: what stands below the field may say "0,5". */
export const toDraft = (
  declarations: Declarations,
  settings: Readonly<Record<string, unknown>>,
  language: string,
): SettingsDraft =>
  Object.fromEntries(
    Object.entries(declarations).map(([name, { type }]) => {
      const value = settings[name]
      if (type === 'boolean') return [name, value === true]
      if (typeof value === 'number') return [name, formatNumber(value, language)]
      return [name, Array.isArray(value) ? value.join('\n') : String(value ?? '')]
    }),
  )

const formatNumber = (value: number, language: string) =>
  new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 20 }).format(value)

/** The inverse. An empty number goes back to its default. */
export const toSettings = (declarations: Declarations, draft: SettingsDraft): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(declarations).map(([name, { type }]) => [name, toSetting(type, draft[name])]),
  )

function toSetting(type: SettingDeclaration['type'], value: string | boolean | undefined): unknown {
  if (typeof value !== 'string') return value === true
  if (type === 'string') return value
  if (type === 'array') return value.split('\n').flatMap(line => line.trim() || [])
  if (value.trim() === '') return null
  const number = Number(value.trim().replace(',', '.'))
  // What is no number is sent as it is: the server says what it takes.
  return Number.isNaN(number) ? value : number
}
