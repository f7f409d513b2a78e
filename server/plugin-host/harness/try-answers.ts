import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../../contract/plugin.ts'
import { runChecks } from '../run-checks.ts'
import { type CheckCase, type CommandCase, type EventCase, submissionFrom } from './fixtures.ts'
import type { Subject } from './subject.ts'

const COMMAND_DEADLINE_MS = 5_000
/** A listener may take its time; nobody waits for it but this. */
const EVENT_LIMIT_MS = 1_000
const EVENT_LOOK_MS = 20

/** @returns what is wrong */
export async function tryCheck(
  { hosted }: Subject,
  id: string,
  { text, finds, says = '' }: CheckCase,
): Promise<string[]> {
  const { statistics } = hosted.plugin
  const before = statistics.errors
  const findings = await runChecks([hosted], submissionFrom(text))
  const fields = [...new Set(findings.map(({ field }) => field))]
  const shown = JSON.stringify(text)
  if (statistics.errors > before) return [`check "${id}" failed: ${statistics.lastError?.message}`]
  if (fields.join() !== finds.join())
    return [`check "${id}" finds something in [${fields}] of ${shown}; expected [${finds}]`]
  return (findings[0]?.message ?? '').includes(says)
    ? []
    : [`check "${id}" says "${findings[0]?.message}" of ${shown}; expected "${says}" in it`]
}

/** @returns what is wrong */
export async function tryCommand(
  { process }: Subject,
  id: string,
  { argument = null, answers }: CommandCase,
): Promise<string[]> {
  if (!process.registered.has(`command/${id}`)) return [`the command "${id}" is not registered`]
  const question = { kind: 'command', name: id, argument: argument as Json } as const
  try {
    const found = await process.ask({ ...question, deadlineMs: COMMAND_DEADLINE_MS })
    return isDeepStrictEqual(found, answers)
      ? []
      : [
          `command "${id}" answers ${JSON.stringify(found)} to ${JSON.stringify(argument)}; expected ${JSON.stringify(answers)}`,
        ]
  } catch (error) {
    return [`command "${id}" failed: ${(error as Error).message}`]
  }
}

const SAMPLE_EVENT = { kind: 'win', levers: ['open-channels'], tags: [], sides: ['marketing', 'sales'] }

/** Looks whether the plugin's state comes to hold what is expected. @returns what is wrong */
export async function tryEvent(
  { hosted: { plugin }, process }: Subject,
  { name, event = {}, keeps }: EventCase,
): Promise<string[]> {
  if (!plugin.found.manifest.contributes.events?.some(declared => declared === name))
    return [`fixtures.json names the event "${name}", which package.json does not`]
  const at = '2026-01-01T00:00:00.000Z'
  process.send({ type: 'event', name, event: { ...SAMPLE_EVENT, at, ...event } })
  const isKept = () =>
    Object.entries(keeps).every(([key, value]) => isDeepStrictEqual(plugin.record.state[key], value))
  for (let waitedMs = 0; !isKept() && waitedMs < EVENT_LIMIT_MS; waitedMs += EVENT_LOOK_MS)
    await setTimeout(EVENT_LOOK_MS)
  return isKept()
    ? []
    : [
        `after the event "${name}" it keeps ${JSON.stringify(plugin.record.state)}; expected ${JSON.stringify(keeps)}`,
      ]
}
