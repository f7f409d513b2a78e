import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import type { InputName, Json } from '../../contract/plugin.ts'
import type { Translations } from '../manifest/read-translations.ts'
import { jsonDepth } from './nesting.ts'

/** Control frames of a plugin may be so large. */
export const MAX_CONTROL_BYTES = 64 * 1024
/** Any frame of a plugin may be so large. */
export const MAX_FRAME_BYTES = 1024 * 1024
const MAX_DEPTH = 64
/** Of a plugin's `state`, all of it as JSON. */
export const MAX_STATE_BYTES = 32 * 1024

/** What the server says to a plugin's process. */
export type HostMessage =
  | { readonly type: 'activate'; readonly setup: Setup }
  | { readonly type: 'settings'; readonly values: Readonly<Record<string, Json>> }
  | { readonly type: 'event'; readonly name: string; readonly event: object }
  | {
      readonly type: 'ask'
      readonly id: number
      readonly kind: AskKind
      readonly name: string
      readonly argument: Json
    }
  | { readonly type: 'ping'; readonly id: number }
  | { readonly type: 'deactivate' }

export type AskKind = 'check' | 'command'

/** Everything a process is told before the plugin's code is loaded. */
export interface Setup {
  readonly plugin: {
    readonly id: string
    readonly version: string
    readonly mode: 'production' | 'development'
  }
  /** File URL of the bundled code. */
  readonly code: string
  /** In the order that score frames refer to. */
  readonly scorers: readonly { readonly id: string; readonly inputs: readonly InputName[] }[]
  readonly declared: Readonly<Record<'checks' | 'commands' | 'events', readonly string[]>>
  readonly settings: Readonly<Record<string, Json>>
  readonly state: Readonly<Record<string, Json>>
  readonly translations: Translations
}

const text = (maxLength: number) => Type.String({ maxLength })
const id = Type.Integer({ minimum: 0, maximum: 0xffff_ffff })
const milliseconds = Type.Number({ minimum: 0, maximum: 1e9 })
const PluginMessage = Type.Union([
  Type.Object({ type: Type.Literal('activated'), loadMs: milliseconds, activateMs: milliseconds }),
  Type.Object({ type: Type.Literal('failed'), message: text(2_000), stack: text(8_000) }),
  Type.Object({ type: Type.Literal('fatal'), message: text(2_000), stack: text(8_000) }),
  Type.Object({ type: Type.Literal('registered'), names: Type.Array(text(100), { maxItems: 200 }) }),
  Type.Object({ type: Type.Literal('pong'), id, rssBytes: Type.Number({ minimum: 0 }), cpuMs: milliseconds }),
  Type.Object({ type: Type.Literal('log'), level: Type.Enum(['info', 'warn', 'error']), text: text(4_000) }),
  Type.Object({ type: Type.Literal('error'), id, message: text(2_000), stack: text(8_000) }),
  Type.Object({
    type: Type.Literal('reasons'),
    id,
    reasons: Type.Array(Type.Union([text(120), Type.Null()]), { maxItems: 1_000 }),
  }),
  Type.Object({ type: Type.Literal('answer'), id, value: Type.Unknown() }),
  Type.Object({ type: Type.Literal('state'), name: text(100), value: Type.Unknown() }),
  Type.Object({ type: Type.Literal('deactivated') }),
])
/** What a plugin's process says to the server, as far as it keeps to the rules. */
export type PluginMessage = Static<typeof PluginMessage>

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Undefined when it is not one of the messages above. */
export function decodePluginMessage(payload: Uint8Array): PluginMessage | undefined {
  if (payload.length > MAX_CONTROL_BYTES || jsonDepth(payload) > MAX_DEPTH) return undefined
  try {
    const value: unknown = JSON.parse(decoder.decode(payload))
    return Value.Check(PluginMessage, value) ? value : undefined
  } catch {
    return undefined
  }
}
