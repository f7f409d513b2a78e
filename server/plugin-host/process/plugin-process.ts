import type { Json, ScoreBatch } from '../../contract/plugin.ts'
import { createFrameReader, encodeControl, FRAME } from '../wire/frames.ts'
import {
  type AskKind,
  decodePluginMessage,
  type HostMessage,
  MAX_FRAME_BYTES,
  type PluginMessage,
  type Setup,
} from '../wire/messages.ts'
import { decodeScores, encodeScoreRequest } from '../wire/score-frames.ts'
import { createFloodGuard } from './flood-guard.ts'
import { followOutput, limitRate } from './follow-output.ts'
import { type Liveness, watchLiveness } from './liveness.ts'
import { createRequests, PluginFailure } from './requests.ts'
import { type Sandbox, spawnSandbox } from './spawn-sandbox.ts'
import { readUsage, type Usage } from './usage.ts'

const ACTIVATION_LIMIT_MS = 5_000
const DEACTIVATION_LIMIT_MS = 5_000
const MAX_RSS_BYTES = 200 * 1024 * 1024
const MEMORY_CHECK_MS = 100
/** What a process has not read yet is kept here, up to so much. */
const MAX_UNREAD_BYTES = 4 * 1024 * 1024

export interface ScoreAnswer {
  readonly values: Float64Array
  readonly reasons: readonly (string | undefined)[]
}
export interface ScoreCall {
  /** Position among the setup's scorers. */
  readonly scorer: number
  readonly batch: ScoreBatch
  readonly deadlineMs: number
}

/** One running plugin. All that it sends is checked; the first thing against the rules ends it. */
export interface PluginProcess {
  readonly pid: number
  /** Names of what the plugin has registered now, as `scorer/id`. */
  readonly registered: ReadonlySet<string>
  readonly times: { readonly startMs: number; readonly loadMs: number; readonly activateMs: number }
  score(call: ScoreCall): Promise<ScoreAnswer>
  ask(request: { kind: AskKind; name: string; argument: Json; deadlineMs: number }): Promise<unknown>
  send(message: HostMessage): void
  busy(): boolean
  usage(): Usage | undefined
  /** Asks it to deactivate, then ends it. */
  stop(): Promise<void>
  kill(reason: string): void
  /** Why it ended. */
  readonly ended: Promise<string>
}

export interface ProcessOptions {
  readonly bootstrap: string
  readonly readable: readonly string[]
  readonly flags?: readonly string[]
  readonly setup: Setup
  /** Gives up the start. */
  readonly signal: AbortSignal
  onLog(level: 'info' | 'warn' | 'error', text: string): void
  onState(name: string, value: Json): void
  /** An error that nobody waited for: it ends the process. */
  onFatal(message: string, stack: string): void
}

/** Starts a process and activates the plugin in it. @throws PluginFailure `error` when its code failed, `gone` when its process ended */
export async function startProcess(options: ProcessOptions): Promise<PluginProcess> {
  const startedMs = performance.now()
  const sandbox = await spawnSandbox(options)
  const link = connect(sandbox, options)
  const giveUp = () => link.process.kill('it is not needed any more')
  options.signal.addEventListener('abort', giveUp, { once: true })
  if (options.signal.aborted) giveUp()
  const times = await link
    .activate(options.setup)
    .finally(() => options.signal.removeEventListener('abort', giveUp))
  return { ...link.process, times: { ...times, startMs: performance.now() - startedMs } }
}

type Activated = { loadMs: number; activateMs: number }

function connect(sandbox: Sandbox, { setup, onLog, onState, onFatal }: ProcessOptions) {
  const registered = new Set<string>()
  const flood = createFloodGuard()
  const logAtRate = { info: limitRate(t => onLog('info', t)), warn: limitRate(t => onLog('warn', t)) }
  const logError = limitRate(text => onLog('error', text))
  const reasons = new Map<number, readonly (string | null)[]>()
  let liveness: Liveness | undefined
  let killedFor: string | undefined
  let onActivated: ((times: Activated | PluginFailure) => void) | undefined
  const requests = createRequests(() => liveness?.suspect())

  const kill = (reason: string) => {
    killedFor ??= reason
    sandbox.kill()
  }
  const send = (message: HostMessage) => void sandbox.channel.write(encodeControl(message))

  const handlers: {
    [Type in PluginMessage['type']]?: (message: Extract<PluginMessage, { type: Type }>) => void
  } = {
    activated: message => onActivated?.(message),
    failed: ({ message, stack }) => onActivated?.(new PluginFailure('error', message, stack)),
    fatal: ({ message, stack }) => onFatal(message, stack),
    registered: ({ names }) => {
      registered.clear()
      for (const name of names) registered.add(name)
    },
    pong: ({ id }) => liveness?.pong(id),
    log: ({ level, text }) => (level === 'error' ? logError(text) : logAtRate[level](text)),
    error: ({ id, message, stack }) => requests.reject(id, new PluginFailure('error', message, stack)),
    reasons: ({ id, reasons: given }) => void (reasons.size < 100 && reasons.set(id, given)),
    answer: ({ id, value }) => requests.resolve(id, value),
    state: ({ name, value }) => onState(name, value as Json),
  }

  function takeFrame(type: number, payload: Uint8Array<ArrayBuffer>) {
    if (type === FRAME.ack) return
    if (type === FRAME.scores) return takeScores(payload)
    const message = type === FRAME.control ? decodePluginMessage(payload) : undefined
    if (!message) return kill('it sent a frame that is not of the protocol')
    ;(handlers[message.type] as ((message: PluginMessage) => void) | undefined)?.(message)
  }
  function takeScores(payload: Uint8Array<ArrayBuffer>) {
    const scores = decodeScores(payload)
    if (!scores) return kill('it sent a score frame of the wrong form')
    const why = reasons.get(scores.id) ?? []
    reasons.delete(scores.id)
    requests.resolve(scores.id, { values: scores.values, reasons: why.map(reason => reason ?? undefined) })
  }

  const reader = createFrameReader(MAX_FRAME_BYTES, takeFrame)
  sandbox.channel.on('data', (chunk: Uint8Array) => {
    if (killedFor !== undefined) return
    if (!flood.receive(chunk.length)) kill('it sent much more than it was asked for')
    else if (!reader.push(chunk)) kill('it sent a frame that is larger than 1 MB')
  })
  followOutput(sandbox.output, {
    onLine: line => onLog('info', line),
    onFlood: () => kill('it printed more than 4 MB'),
  })
  const memory = setInterval(() => {
    const usage = readUsage(sandbox.pid)
    if (usage && usage.rssBytes > MAX_RSS_BYTES)
      kill(`it used ${Math.round(usage.rssBytes / 1e6)} MB of memory; 200 are allowed`)
  }, MEMORY_CHECK_MS)
  memory.unref()

  const ended = sandbox.ended.then(how => {
    clearInterval(memory)
    liveness?.close()
    sandbox.channel.destroy()
    const reason = killedFor ?? how
    onActivated?.(new PluginFailure('gone', reason))
    requests.rejectAll(new PluginFailure('gone', reason))
    return reason
  })

  return {
    async activate(told: Setup): Promise<Activated> {
      const activation = new Promise<Activated | PluginFailure>(resolve => {
        onActivated = resolve
      })
      const timer = setTimeout(
        () => kill(`it took longer than ${ACTIVATION_LIMIT_MS} ms to activate`),
        ACTIVATION_LIMIT_MS,
      )
      send({ type: 'activate', setup: told })
      const outcome = await activation.finally(() => clearTimeout(timer))
      if (outcome instanceof PluginFailure) {
        sandbox.kill()
        throw outcome
      }
      liveness = watchLiveness({
        ping: id => send({ type: 'ping', id }),
        cpuMs: () => readUsage(sandbox.pid)?.cpuMs,
        onHung: silentMs => kill(`it hung: no sign of life for ${Math.round(silentMs)} ms`),
      })
      return outcome
    },
    process: {
      pid: sandbox.pid,
      registered,
      send,
      kill,
      ended,
      usage: () => readUsage(sandbox.pid),
      busy: () => requests.count > 0,
      score: ({ scorer, batch, deadlineMs }: ScoreCall) =>
        requests.open<ScoreAnswer>(deadlineMs, id => {
          flood.expect(batch.size * 8 + 256 + (batch.explain ? 65_536 : 0))
          const names = setup.scorers[scorer]?.inputs ?? []
          if (sandbox.channel.writableLength > MAX_UNREAD_BYTES)
            return requests.reject(id, new PluginFailure('late', 'it does not read what it is sent'))
          sandbox.channel.write(encodeScoreRequest({ id, scorer, batch }, names))
        }),
      ask: ({ deadlineMs, ...question }: Parameters<PluginProcess['ask']>[0]) =>
        requests.open<unknown>(deadlineMs, id => {
          flood.expect(65_536)
          send({ type: 'ask', id, ...question })
        }),
      async stop() {
        killedFor ??= 'it was stopped'
        send({ type: 'deactivate' })
        const timer = setTimeout(() => sandbox.kill(), DEACTIVATION_LIMIT_MS)
        await ended.finally(() => clearTimeout(timer))
      },
    },
  }
}
