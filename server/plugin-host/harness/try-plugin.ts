import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { columnsOf } from '../launch-plugin.ts'
import { createPluginHost, type PluginHost } from '../plugin-host.ts'
import type { PluginProcess } from '../process/plugin-process.ts'
import { runChecks } from '../run-checks.ts'
import { callScorer } from '../scorers/call-scorer.ts'
import {
  type CheckCase,
  columnsFrom,
  type Fixtures,
  readFixtures,
  type ScorerCase,
  submissionFrom,
} from './fixtures.ts'

/** What came of trying a plugin. No problems: it keeps its promises and its budgets. */
export interface Trial {
  readonly problems: readonly string[]
  readonly cases: number
  readonly p95Ms: number | undefined
  readonly privateMegabytes: number | undefined
}

const BUDGET_MS = 10
const BUDGET_MEGABYTES = 60
const ROUNDS = 50
const WINDOW = 200
/** Generous: a build machine may be busy. What counts is the budget, over all rounds. */
const DEADLINE_MS = 1_000

/** For a scorer without a case of its own: then only its answers, its time and its memory are looked at. */
const SAMPLE_ROWS = Array.from({ length: 20 }, (_, row) => ({
  ...{
    name: `sample ${row}`,
    kind: row % 3 === 0 ? 'playbook' : 'win',
    levers: ['open-channels'],
    tags: ['leads'],
  },
  ...{ textScore: 1 - row / 20, ageDays: row * 30, wordCount: 100 + row * 50, resultChange: row / 20 },
  ...{ marketingVotes: row, salesVotes: 20 - row, marketingShare: row / 20, salesShare: 1 - row / 20 },
}))

/** Runs the plugin in a folder as the server does, with its own fixtures. */
export async function tryPlugin(folder: string): Promise<Trial> {
  const fixtures = await readFixtures(folder)
  if (Array.isArray(fixtures))
    return { problems: fixtures, cases: 0, p95Ms: undefined, privateMegabytes: undefined }
  const home = await mkdtemp(join(tmpdir(), 'plugin-trial-'))
  const errors: string[] = []
  const log = {
    info() {},
    warn() {},
    debug() {},
    error: (_: unknown, text: string) => void errors.push(text),
  }
  try {
    await cp(folder, join(home, 'plugins', basename(folder)), { recursive: true })
    const host = await createPluginHost({
      ...{ pluginsDir: join(home, 'plugins'), cacheDir: join(home, 'cache'), mode: 'development' },
      log: log as never,
    })
    try {
      return await tryAll(host, fixtures as Fixtures)
    } finally {
      await host.close()
    }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function tryAll(host: PluginHost, { scorers = {}, checks = {} }: Fixtures): Promise<Trial> {
  const [hosted] = host.plugins.values()
  const process = await hosted?.plugin.need('a trial')
  if (!hosted || !process) {
    const problems = host.statuses().map(({ reason = 'it does not start' }) => reason)
    return { problems, cases: 0, p95Ms: undefined, privateMegabytes: undefined }
  }
  const { plugin } = hosted
  const problems: string[] = []
  const declared = (plugin.found.manifest.contributes.scorers ?? []).map(({ id }) => id)
  for (const id of new Set([...declared, ...Object.keys(scorers)]))
    problems.push(
      ...(await tryScorer(plugin, process, { id, fixture: scorers[id] ?? { rows: SAMPLE_ROWS } })),
    )
  for (const [id, cases] of Object.entries(checks))
    for (const fixture of cases) problems.push(...(await tryCheck(hosted, id, fixture)))
  const p95Ms = plugin.statistics.times()?.p95
  const privateBytes = process.usage()?.privateBytes
  const privateMegabytes = privateBytes && Math.round(privateBytes / 1e5) / 10
  if (p95Ms !== undefined && p95Ms > BUDGET_MS && declared.length > 0)
    problems.push(`a call takes ${p95Ms} ms (p95); the budget is ${BUDGET_MS} ms`)
  if (privateMegabytes !== undefined && privateMegabytes > BUDGET_MEGABYTES)
    problems.push(`it uses ${privateMegabytes} MB; the budget is ${BUDGET_MEGABYTES} MB`)
  const cases = declared.length + Object.values(checks).flat().length
  return { problems, cases, p95Ms, privateMegabytes }
}

type Tried = Parameters<typeof callScorer>[0]

async function tryScorer(
  plugin: Tried,
  process: PluginProcess,
  { id, fixture: { rows, order } }: { id: string; fixture: Pick<ScorerCase, 'rows'> & Partial<ScorerCase> },
): Promise<string[]> {
  const { manifest } = plugin.found
  const declared = manifest.contributes.scorers?.find(scorer => scorer.id === id)
  if (!declared) return [`fixtures.json names the scorer "${id}", which package.json does not`]
  const scorer = columnsOf(manifest).findIndex(column => column.id === id)
  const range = declared.range as [number, number]
  const ask = async (some: ScorerCase['rows']) => {
    const batch = { size: some.length, inputs: columnsFrom(some, declared.inputs), explain: true }
    return (await callScorer(plugin, process, { scorer, batch, range, deadlineMs: DEADLINE_MS })).values
  }
  try {
    const values = await ask(rows)
    const again = await ask(rows)
    const window = Array.from({ length: WINDOW }, (_, at) => rows[at % rows.length]!)
    for (let round = 0; round < ROUNDS; round++) await ask(window)
    const names = rows.map(({ name }, at) => ({ name, gain: declared.weight * values[at]! }))
    const found = names.sort((a, b) => b.gain - a.gain).map(({ name }) => name)
    return [
      ...(!order || found.join() === order.join()
        ? []
        : [`scorer "${id}" orders ${found.join(', ')}; expected ${order.join(', ')}`]),
      ...(values.every((value, at) => value === again[at])
        ? []
        : [`scorer "${id}" scores the same rows differently each time`]),
    ]
  } catch (error) {
    return [`scorer "${id}" failed: ${(error as Error).message}`]
  }
}

async function tryCheck(
  hosted: Parameters<typeof runChecks>[0][number],
  id: string,
  { text, finds, says = '' }: CheckCase,
): Promise<string[]> {
  const before = hosted.plugin.statistics.errors
  const findings = await runChecks([hosted], submissionFrom(text))
  const fields = [...new Set(findings.map(({ field }) => field))]
  const shown = JSON.stringify(text)
  if (hosted.plugin.statistics.errors > before)
    return [`check "${id}" failed: ${hosted.plugin.statistics.lastError?.message}`]
  if (fields.join() !== finds.join())
    return [`check "${id}" finds something in [${fields}] of ${shown}; expected [${finds}]`]
  return (findings[0]?.message ?? '').includes(says)
    ? []
    : [`check "${id}" says "${findings[0]?.message}" of ${shown}; expected "${says}" in it`]
}
