import { malformedRequest } from '../errors.ts'

/** What the Bot Framework sends, as far as we read it. All of it is untrusted, also when its token is good. */
export interface Activity {
  readonly type: string
  readonly name: string
  readonly id: string
  readonly serviceUrl: unknown
  readonly channelId: unknown
  readonly from: { readonly oid: string; readonly name: string }
  readonly tenant: string
  /** What Teams is shown in, such as "de-DE"; empty where it does not say. */
  readonly locale: string
  readonly value: Fields
}

export type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** An object's fields; none of anything else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})
/** A text; empty for anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** @throws malformedRequest */
export function parseActivity(body: unknown): Activity {
  const fields = fieldsOf(body)
  if (textOf(fields.type) === '') throw malformedRequest('it is no activity of the Bot Framework.')
  const from = fieldsOf(fields.from)
  return {
    ...{ type: textOf(fields.type), name: textOf(fields.name), id: textOf(fields.id) },
    ...{ serviceUrl: fields.serviceUrl, channelId: fields.channelId, value: fieldsOf(fields.value) },
    from: { oid: textOf(from.aadObjectId), name: textOf(from.name).trim().slice(0, 80) },
    locale: textOf(fields.locale) || findClientLocale(fields.entities),
    tenant: textOf(fieldsOf(fieldsOf(fields.channelData).tenant).id),
  }
}

const findClientLocale = (entities: unknown): string =>
  (Array.isArray(entities) ? entities : [])
    .map(entity => fieldsOf(entity))
    .filter(({ type }) => type === 'clientInfo')
    .map(({ locale }) => textOf(locale))[0] ?? ''
