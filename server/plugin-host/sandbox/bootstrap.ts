import type { Json, PluginModule, PracticeEvent, SubmissionText } from '../../contract/plugin.ts'
import { encodeAck, FRAME } from '../wire/frames.ts'
import type { HostMessage, Setup } from '../wire/messages.ts'
import { decodeScoreRequest, encodeScores } from '../wire/score-frames.ts'
import { openChannel } from './channel.ts'
import { createContext } from './context.ts'
import { lockDown } from './lockdown.ts'
import { runScorer, type Scored, toScorer } from './scoring.ts'

/** What a plugin's process runs: it takes the doors away, loads the plugin's code and answers the server. */
const exit = process.exit.bind(process)
const { memoryUsage, cpuUsage } = process
const now = performance.now.bind(performance)
const channel = openChannel(exit)
lockDown(channel.handle)

type Running = ReturnType<typeof createContext> & { setup: Setup; module: PluginModule }
let running: Running | undefined

process.on('uncaughtException', error => {
  channel.sayLast({ type: 'fatal', ...describe(error) }).finally(() => exit(1))
})

channel.onFrame((type, payload) => {
  if (type === FRAME.score) score(payload)
  else if (type === FRAME.control) void obey(JSON.parse(new TextDecoder().decode(payload)) as HostMessage)
})

async function obey(message: HostMessage): Promise<void> {
  switch (message.type) {
    case 'activate':
      return activate(message.setup)
    case 'ping':
      return void channel.say({ type: 'pong', id: message.id, rssBytes: memoryUsage.rss(), cpuMs: cpuMs() })
    case 'settings':
      return running?.settings.replace(message.values)
    case 'event':
      return running?.events.emit(message.name, message.event as PracticeEvent)
    case 'ask':
      return answer(message)
    case 'deactivate':
      return deactivate()
  }
}

async function activate(setup: Setup): Promise<void> {
  const started = now()
  try {
    const parts = createContext(setup, channel.say)
    const module = (await import(setup.code)) as PluginModule
    const loaded = now()
    if (typeof module.activate !== 'function')
      throw new Error(`${setup.plugin.id} exports no function activate.`)
    running = { ...parts, setup, module }
    await module.activate(parts.context)
    channel.say({ type: 'activated', loadMs: loaded - started, activateMs: now() - loaded })
  } catch (error) {
    await channel.sayLast({ type: 'failed', ...describe(error) })
    exit(1)
  }
}

function score(payload: Uint8Array<ArrayBuffer>): void {
  const {
    id,
    scorer: position,
    batch,
  } = decodeScoreRequest(payload, at => running?.setup.scorers[at]?.inputs ?? [])
  channel.send(encodeAck(id))
  const fail = (error: unknown) => void channel.say({ type: 'error', id, ...describe(error) })
  const reply = ({ values, reasons }: Scored) => {
    if (reasons) channel.say({ type: 'reasons', id, reasons: [...reasons] })
    channel.send(encodeScores(id, values))
  }
  try {
    const scorerId = running?.setup.scorers[position]?.id ?? ''
    const rule = running?.badges.find(scorerId)
    const scorer = rule ? toScorer(rule) : running?.scorers.find(scorerId)
    if (!scorer) throw new Error(`The scorer "${scorerId}" is not registered.`)
    const scored = runScorer(scorer, batch)
    if (scored instanceof Promise) scored.then(reply).catch(fail)
    else reply(scored)
  } catch (error) {
    fail(error)
  }
}

async function answer({ id, kind, name, argument }: Extract<HostMessage, { type: 'ask' }>): Promise<void> {
  channel.send(encodeAck(id))
  try {
    const value =
      kind === 'check'
        ? await running?.checks.find(name)?.check(argument as unknown as SubmissionText)
        : await running?.commands.find(name)?.(argument)
    if (!channel.say({ type: 'answer', id, value: (value ?? null) as Json }))
      throw new Error('The answer is larger than the 64 KiB that fit.')
  } catch (error) {
    channel.say({ type: 'error', id, ...describe(error) })
  }
}

async function deactivate(): Promise<void> {
  try {
    await running?.module.deactivate?.()
    for (const subscription of running?.context.subscriptions.splice(0).reverse() ?? [])
      subscription.dispose()
  } finally {
    await channel.sayLast({ type: 'deactivated' })
    exit(0)
  }
}

const cpuMs = () => {
  const { user, system } = cpuUsage()
  return (user + system) / 1000
}

/** Anything can be thrown, also what cannot be turned into text. */
function describe(error: unknown): { message: string; stack: string } {
  try {
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' }
    return { message: String(message).slice(0, 2_000), stack: String(stack ?? '').slice(0, 8_000) }
  } catch {
    return { message: 'something was thrown that cannot be shown', stack: '' }
  }
}
