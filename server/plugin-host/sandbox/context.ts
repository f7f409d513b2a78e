import type {
  BadgeRule,
  Json,
  PluginContext,
  PracticeEvent,
  Scorer,
  SubmissionCheck,
} from '../../contract/plugin.ts'
import type { PluginMessage, Setup } from '../wire/messages.ts'
import { createListeners, createRegistry } from './registry.ts'

type Say = (message: PluginMessage) => boolean

const MAX_STATE_BYTES = 32 * 1024

/** What `activate` gets, and the way for the channel to reach what was registered. */
export function createContext(setup: Setup, say: Say) {
  const names = () => [
    ...[...scorers.ids, ...badges.ids].map(id => `scorer/${id}`),
    ...checks.ids.map(id => `check/${id}`),
    ...commands.ids.map(id => `command/${id}`),
  ]
  const onChange = () => void say({ type: 'registered', names: names() })
  const ids = setup.scorers.map(({ id }) => id)
  const scorers = createRegistry<Scorer>('scorer', { declared: ids, onChange })
  const badges = createRegistry<BadgeRule>('badge', { declared: ids, onChange })
  const checks = createRegistry<SubmissionCheck>('check', { declared: setup.declared.checks, onChange })
  const commands = createRegistry<(argument: Json) => Json | Promise<Json>>('command', {
    declared: setup.declared.commands,
    onChange,
  })
  const events = createListeners<PracticeEvent>()
  const settings = createSettings(setup.settings)
  const context: PluginContext = {
    subscriptions: [],
    plugin: Object.freeze({ ...setup.plugin }),
    settings,
    scorers,
    checks,
    badges,
    commands,
    events: {
      on(name, listener) {
        if (!setup.declared.events.includes(name))
          throw new Error(`The event "${name}" is not declared in package.json.`)
        return events.on(name, listener)
      },
    },
    state: createState(setup.state, say),
    logger: createLogger(say),
    l10n: { t: (text, options = {}) => translate(setup.translations, text, options) },
  }
  return { context, scorers, badges, checks, commands, events, settings }
}

function createSettings(initial: Setup['settings']) {
  let values = initial
  const listeners = createListeners<undefined>()
  return {
    get: <T extends Json>(name: string): T => {
      if (!Object.hasOwn(values, name))
        throw new Error(`The setting "${name}" is not declared in package.json.`)
      return values[name] as T
    },
    onDidChange: (listener: () => void) => listeners.on('change', listener),
    replace(next: Setup['settings']) {
      values = next
      listeners.emit('change', undefined)
    },
  }
}

function createState(initial: Setup['state'], say: Say): PluginContext['state'] {
  const values = new Map(Object.entries(initial))
  return {
    get: name => values.get(name),
    set(name, value) {
      const next = new Map(values).set(name, value)
      const bytes = JSON.stringify([...next]).length
      if (bytes > MAX_STATE_BYTES)
        throw new Error(`The state would be ${bytes} bytes; ${MAX_STATE_BYTES} fit.`)
      values.set(name, value)
      say({ type: 'state', name, value })
    },
  }
}

function createLogger(say: Say): PluginContext['logger'] {
  const log = (level: 'info' | 'warn' | 'error') => (text: string) =>
    void say({ type: 'log', level, text: String(text).slice(0, 4_000) })
  return { info: log('info'), warn: log('warn'), error: log('error') }
}

type Translate = NonNullable<Parameters<PluginContext['l10n']['t']>[1]>

function translate(
  translations: Setup['translations'],
  text: string,
  { language = 'en', values = {} }: Translate,
): string {
  const found = translations[language]?.[text] ?? text
  return found.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))
}
