import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Json, SubmissionText } from '../contract/plugin.ts'
import { SubmissionFinding } from '../contract/plugin-status.ts'
import type { HostedPlugin } from './hosted-plugin.ts'
import { localise } from './localise.ts'
import { toPlainText } from './plain-text.ts'
import { PluginFailure } from './process/requests.ts'
import { countFailure } from './statistics.ts'

const DEADLINE_MS = 500
/** A check that slept has to be started first; nobody waits longer than this for it. */
const START_LIMIT_MS = 2_000
const MAX_FINDINGS = 20
const MAX_MESSAGE_LENGTH = 300

const Findings = Type.Array(
  Type.Object({
    severity: SubmissionFinding.properties.severity,
    field: SubmissionFinding.properties.field,
    message: Type.String({ minLength: 1, maxLength: MAX_MESSAGE_LENGTH }),
  }),
)
const isFindings = (value: unknown): value is Static<typeof Findings> => Value.Check(Findings, value)

/** What all checks find in a text. One that fails or is late has found nothing. */
export async function runChecks(
  plugins: readonly HostedPlugin[],
  submission: SubmissionText,
): Promise<SubmissionFinding[]> {
  const answers = plugins.flatMap(({ plugin }) =>
    (plugin.found.manifest.contributes.checks ?? []).map(({ id }) =>
      runCheck(plugin, id, submission).catch(error => {
        if (error instanceof PluginFailure) countFailure(plugin.statistics, error)
        return []
      }),
    ),
  )
  return (await Promise.all(answers)).flat()
}

async function runCheck(
  plugin: HostedPlugin['plugin'],
  name: string,
  submission: SubmissionText,
): Promise<SubmissionFinding[]> {
  const process = await withinLimit(plugin.need('check'))
  if (!process?.registered.has(`check/${name}`)) return []
  const startedMs = performance.now()
  const argument = submission as unknown as Json
  const found = await process
    .ask({ kind: 'check', name, argument, deadlineMs: DEADLINE_MS })
    .finally(() => plugin.statistics.called(performance.now() - startedMs))
  if (found === null) return []
  if (!isFindings(found))
    throw new PluginFailure('invalid', `the check "${name}" answered no list of findings`)
  const { manifest, translations } = plugin.found
  const from = localise(manifest.displayName, translations[submission.language])
  return found.slice(0, MAX_FINDINGS).map(({ severity, field, message }) => {
    return { severity, field, message: toPlainText(message, MAX_MESSAGE_LENGTH), from }
  })
}

async function withinLimit<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), START_LIMIT_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
