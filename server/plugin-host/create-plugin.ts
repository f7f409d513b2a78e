import type { ActivationReason } from '../contract/plugin-status.ts'
import type { BuiltCode } from './build-code.ts'
import { launchPlugin, settingsOf } from './launch-plugin.ts'
import { activationEvents } from './manifest/activation.ts'
import type { FoundPlugin } from './manifest/scan-plugins.ts'
import type { Activation, Phase, Plugin, PluginOptions } from './plugin.ts'
import type { PluginRecord } from './plugin-records.ts'
import type { PluginProcess } from './process/plugin-process.ts'
import { PluginFailure } from './process/requests.ts'
import { createRestartPolicy } from './process/restart-policy.ts'
import { createStatistics } from './statistics.ts'

/** One that waits until it is needed, unless an admin has switched it off. */
export function createPlugin(first: FoundPlugin, firstRecord: PluginRecord, options: PluginOptions): Plugin {
  const { log, now, onChange, onRecord } = options
  const id = first.manifest.name
  const statistics = createStatistics(now)
  const restarts = createRestartPolicy(() => now().getTime())
  let found = first
  let record = firstRecord
  let phase: Phase = record.enabled ? { state: 'idle' } : { state: 'disabled' }
  let activation: Activation | undefined
  let reloadProblem: string | undefined
  /** What ran last: after a broken edit the files are not it. */
  let built: BuiltCode | undefined
  let timer: NodeJS.Timeout | undefined
  const closing = new AbortController()

  function enter(next: Phase) {
    clearTimeout(timer)
    phase = next
    onChange()
  }

  /** What the process threw last of all; its exit code alone would not say much. */
  let fatal: { message: string; stack: string } | undefined

  const launch = async (from: FoundPlugin, reason: ActivationReason, flags?: readonly string[]) => {
    fatal = undefined
    const { process, code } = await options.inTurn(() =>
      launchPlugin(from, record, {
        ...options,
        signal: closing.signal,
        code: from === found && reloadProblem !== undefined ? built : undefined,
        ...(flags && { flags }),
        onLog: (level, text) => log[level]({ plugin: id }, text),
        onState: (name, value) => {
          record = { ...record, state: { ...record.state, [name]: value } }
          onRecord({ state: record.state })
        },
        onFatal: (message, stack) => {
          fatal = { message, stack }
        },
      }),
    )
    built = code
    activation = { reason, at: now().toISOString(), ...process.times }
    return process
  }

  function adopt(process: PluginProcess) {
    enter({ state: 'active', process })
    void process.ended.then(why => {
      if (phase.state === 'active' && phase.process === process) crash(why)
    })
  }

  function fail(reason: string) {
    log.warn({ plugin: id, reason }, 'A plugin is not running')
    enter({ state: 'failed', reason })
  }

  function crash(how: string) {
    const why = fatal ? `it threw outside of a call: ${fatal.message}` : how
    statistics.failed(why, fatal?.stack)
    fatal = undefined
    const delayMs = restarts.crashed()
    if (delayMs === undefined)
      return fail(
        `${why}; that was the third time in five minutes, so it stays off until an admin restarts it or its files change`,
      )
    log.warn({ plugin: id, reason: why, restartInMs: delayMs }, 'A plugin crashed')
    enter({ state: 'waiting', reason: why })
    timer = setTimeout(() => {
      statistics.restarted()
      enter({ state: 'idle' })
      if (activationEvents(found.manifest).has('onStartup')) void start('crash')
    }, delayMs)
    timer.unref()
  }

  function start(reason: ActivationReason, flags?: readonly string[]): Promise<PluginProcess | undefined> {
    const attempt = launch(found, reason, flags).then(
      process => {
        if (!isCurrent()) return void process.stop()
        adopt(process)
        return process
      },
      (failure: unknown) => {
        if (!isCurrent()) return undefined
        const { message } = failure as Error
        if (failure instanceof PluginFailure && failure.kind === 'gone') crash(message)
        else {
          statistics.failed(message, failure instanceof PluginFailure ? failure.pluginStack : '')
          fail(message)
        }
        return undefined
      },
    )
    const starting: Phase = { state: 'starting', process: attempt }
    const isCurrent = () => phase === starting && !closing.signal.aborted
    enter(starting)
    return attempt
  }

  function refuse(problem: string) {
    reloadProblem = problem
    log.warn({ plugin: id, reason: problem }, 'A changed plugin does not start; the one before goes on')
    onChange()
  }

  /** Nothing good runs or could be woken that the new files would have to be better than. */
  function takeOver(next: FoundPlugin): true {
    found = next
    restarts.forget()
    if (phase.state !== 'disabled') enter({ state: 'idle' })
    return true
  }

  const running = () => (phase.state === 'active' ? phase.process : undefined)

  async function end(next: Phase) {
    const process = running()
    enter(next)
    await process?.stop()
  }

  return {
    id,
    get found() {
      return found
    },
    get record() {
      return record
    },
    get phase() {
      return phase
    },
    get activation() {
      return activation
    },
    get reloadProblem() {
      return reloadProblem
    },
    statistics,
    running,
    async need(reason) {
      if (phase.state === 'active') return phase.process
      if (phase.state === 'starting') return phase.process
      return phase.state === 'idle' && !closing.signal.aborted ? start(reason) : undefined
    },
    follow(next, isPaused = false) {
      const enabled = next.enabled && !isPaused
      const settings = settingsOf(found.manifest, next)
      const changed = JSON.stringify(settings) !== JSON.stringify(settingsOf(found.manifest, record))
      record = next
      if (changed) running()?.send({ type: 'settings', values: settings })
      if (enabled && phase.state === 'disabled') {
        restarts.forget()
        enter({ state: 'idle' })
      } else if (!enabled && phase.state !== 'disabled')
        void end({ state: 'disabled', ...(isPaused && { reason: 'paused by the bisect' }) })
      else if (changed) onChange()
    },
    async reload(next) {
      reloadProblem = undefined
      if (phase.state !== 'active' && phase.state !== 'idle') return takeOver(next)
      const before = running()
      const trial = launch(next, 'files')
      if (!before) enter({ state: 'starting', process: trial.catch(() => undefined) })
      const trying = phase
      try {
        const process = await trial
        if (phase !== trying) {
          await process.stop()
          return false
        }
        found = next
        restarts.forget()
        adopt(process)
        await before?.stop()
        return true
      } catch (error) {
        refuse((error as Error).message)
        if (phase === trying && !before) enter({ state: 'idle' })
        return false
      }
    },
    refuse,
    async restart(flags) {
      if (phase.state === 'disabled') return undefined
      restarts.forget()
      await end({ state: 'idle' })
      return phase.state === 'idle' ? start('admin', flags) : undefined
    },
    rest: () => end({ state: 'idle' }),
    async close() {
      const starting = phase.state === 'starting' ? phase.process : undefined
      closing.abort()
      await Promise.all([starting, end({ state: 'disabled', reason: 'the server stops' })])
    },
  }
}
