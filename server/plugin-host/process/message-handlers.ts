import type { Json } from '../../contract/plugin.ts'
import { MAX_STATE_BYTES, type PluginMessage } from '../wire/messages.ts'
import { limitRate } from './follow-output.ts'
import { PluginFailure, type Requests } from './requests.ts'

export interface Activated {
  readonly loadMs: number
  readonly activateMs: number
}

interface Options {
  readonly requests: Requests
  readonly state: Readonly<Record<string, Json>>
  onActivated(outcome: Activated | PluginFailure): void
  onRegistered(names: readonly string[]): void
  onPong(id: number): void
  onLog(level: 'info' | 'warn' | 'error', text: string): void
  onState(name: string, value: Json): void
  onFatal(message: string, stack: string): void
  onFault(fault: string): void
}

type Handlers = {
  readonly [Type in PluginMessage['type']]: (message: Extract<PluginMessage, { type: Type }>) => void
}

/** What becomes of each message of a plugin's process. */
export function createMessageHandlers(options: Options): (message: PluginMessage) => void {
  const { requests, onLog } = options
  const log = {
    info: limitRate(text => onLog('info', text)),
    warn: limitRate(text => onLog('warn', text)),
    error: limitRate(text => onLog('error', text)),
  }
  const handlers: Handlers = {
    activated: options.onActivated,
    failed: ({ message, stack }) => options.onActivated(new PluginFailure('error', message, stack)),
    fatal: ({ message, stack }) => options.onFatal(message, stack),
    registered: ({ names }) => options.onRegistered(names),
    pong: ({ id }) => options.onPong(id),
    log: ({ level, text }) => log[level](text),
    error: ({ id, message, stack }) => requests.reject(id, new PluginFailure('error', message, stack)),
    reasons: ({ id, reasons }) => requests.addReasons(id, reasons),
    answer: ({ id, value }) => requests.resolveAnswer(id, value),
    state: keepState(options),
    deactivated: () => {},
  }
  return message => (handlers[message.type] as (message: PluginMessage) => void)(message)
}

/** The plugin's own code is told when its state grows too large; whoever sends it past that code is not. */
function keepState({ state: first, onState, onFault }: Options): Handlers['state'] {
  let state = first
  return ({ name, value }) => {
    const next = { ...state, [name]: value as Json }
    if (JSON.stringify(next).length > 2 * MAX_STATE_BYTES)
      return onFault(`it wants to keep more than ${MAX_STATE_BYTES / 1024} KiB of state`)
    state = next
    onState(name, value as Json)
  }
}
