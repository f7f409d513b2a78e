import type { Json, ScoreBatch } from '../../contract/plugin.ts'
import { encodeControl } from '../wire/frames.ts'
import type { AskKind, HostMessage, Setup } from '../wire/messages.ts'
import { encodeScoreRequest } from '../wire/score-frames.ts'
import { createFloodGuard } from './flood-guard.ts'
import { followChannel } from './follow-channel.ts'
import { followOutput } from './follow-output.ts'
import { type Liveness, watchLiveness } from './liveness.ts'
import { type Activated, createMessageHandlers } from './message-handlers.ts'
import { createRequests, PluginFailure } from './requests.ts'
import { type Sandbox, spawnSandbox } from './spawn-sandbox.ts'
import { readUsage, type Usage } from './usage.ts'
import { watchUsage } from './usage-watch.ts'

const ACTIVATION_LIMIT_MS = 5_000
const DEACTIVATION_LIMIT_MS = 5_000
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
export interface Question {
  readonly kind: AskKind
  readonly name: string
  readonly argument: Json
  readonly deadlineMs: number
}

/** One running plugin. All that it sends is checked; the first thing against the rules ends it. */
export interface PluginProcess {
  readonly pid: number
  /** Names of what the plugin has registered now, as `scorer/id`. */
  readonly registered: ReadonlySet<string>
  readonly times: Activated & { readonly startMs: number }
  score(call: ScoreCall): Promise<ScoreAnswer>
  ask(question: Question): Promise<unknown>
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
  const link = connect(await spawnSandbox(options), options)
  const giveUp = () => link.kill('it is not needed any more')
  options.signal.addEventListener('abort', giveUp, { once: true })
  if (options.signal.aborted) giveUp()
  const times = await activate(link, options.setup).finally(() =>
    options.signal.removeEventListener('abort', giveUp),
  )
  return createProcess(link, {
    setup: options.setup,
    times: { ...times, startMs: performance.now() - startedMs },
  })
}

type Link = ReturnType<typeof connect>

/** Everything between this process and that one: channel, output, watchers. */
function connect(sandbox: Sandbox, { setup, ...listeners }: ProcessOptions) {
  const registered = new Set<string>()
  const flood = createFloodGuard()
  let liveness: Liveness | undefined
  let killedFor: string | undefined
  let settle: (outcome: Activated | PluginFailure) => void = () => {}
  const activation = new Promise<Activated | PluginFailure>(resolve => {
    settle = resolve
  })
  const requests = createRequests(() => liveness?.suspect())
  const kill = (reason: string) => {
    killedFor ??= reason
    channel.close()
    sandbox.kill()
  }
  const onMessage = createMessageHandlers({
    ...listeners,
    ...{ requests, state: setup.state, onActivated: settle, onFault: kill },
    onRegistered: names => {
      registered.clear()
      for (const name of names) registered.add(name)
    },
    onPong: id => liveness?.pong(id),
  })
  const channel = followChannel(sandbox.channel, {
    ...{ flood, onMessage, onScores: requests.resolveScores, onFault: kill },
  })
  followOutput(sandbox.output, {
    onLine: line => listeners.onLog('info', line),
    onFlood: () => kill('it printed more than 4 MB'),
  })
  const isBusy = () => requests.count > 0 || !liveness
  const usage = watchUsage(sandbox.pid, { busy: isBusy, onTooMuch: kill })
  const send = (message: HostMessage) => void sandbox.channel.write(encodeControl(message))
  const ended = sandbox.ended.then(how => {
    usage.close()
    liveness?.close()
    sandbox.channel.destroy()
    const reason = killedFor ?? how
    settle(new PluginFailure('gone', reason))
    requests.rejectAll(new PluginFailure('gone', reason))
    return reason
  })
  return {
    ...{ sandbox, registered, flood, requests, activation, kill, send, ended },
    watch() {
      liveness = watchLiveness({
        ping: id => send({ type: 'ping', id }),
        cpuMs: () => readUsage(sandbox.pid)?.cpuMs,
        onHung: silentMs => kill(`it hung: no sign of life for ${Math.round(silentMs)} ms`),
      })
    },
    /** From here on its end is nobody's fault. */
    expectEnd() {
      killedFor ??= 'it was stopped'
    },
  }
}

async function activate(link: Link, setup: Setup): Promise<Activated> {
  const timer = setTimeout(
    () => link.kill(`it took longer than ${ACTIVATION_LIMIT_MS} ms to activate`),
    ACTIVATION_LIMIT_MS,
  )
  link.send({ type: 'activate', setup })
  const outcome = await link.activation.finally(() => clearTimeout(timer))
  if (outcome instanceof PluginFailure) {
    link.sandbox.kill()
    throw outcome
  }
  link.watch()
  return outcome
}

function createProcess(
  link: Link,
  { setup, times }: { setup: Setup; times: PluginProcess['times'] },
): PluginProcess {
  const { sandbox, registered, flood, requests, kill, send, ended } = link
  return {
    ...{ pid: sandbox.pid, registered, times, send, kill, ended },
    usage: () => readUsage(sandbox.pid),
    busy: () => requests.count > 0,
    score: ({ scorer, batch, deadlineMs }) =>
      requests.open<ScoreAnswer>('scores', deadlineMs, id => {
        flood.expect(batch.size * 8 + (batch.explain ? 65_536 : 0))
        const names = setup.scorers[scorer]?.inputs ?? []
        if (sandbox.channel.writableLength > MAX_UNREAD_BYTES)
          return requests.reject(id, new PluginFailure('late', 'it does not read what it is sent'))
        sandbox.channel.write(encodeScoreRequest({ id, scorer, batch }, names))
      }),
    ask: ({ deadlineMs, ...question }) =>
      requests.open<unknown>('answer', deadlineMs, id => {
        flood.expect(65_536)
        send({ type: 'ask', id, ...question })
      }),
    async stop() {
      link.expectEnd()
      send({ type: 'deactivate' })
      const timer = setTimeout(() => sandbox.kill(), DEACTIVATION_LIMIT_MS)
      await ended.finally(() => clearTimeout(timer))
    },
  }
}
