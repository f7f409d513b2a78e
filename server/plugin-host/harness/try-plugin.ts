import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createPluginHost, type PluginHost } from '../plugin-host.ts'
import { type Fixtures, readFixtures } from './fixtures.ts'
import type { Subject } from './subject.ts'
import { tryCheck, tryCommand, tryEvent } from './try-answers.ts'
import { tryBadge, tryScorer } from './try-columns.ts'

/** What came of trying a plugin. No problems: it keeps its promises and its budgets. */
export interface Trial {
  readonly problems: readonly string[]
  readonly cases: number
  readonly p95Ms: number | undefined
  readonly privateMegabytes: number | undefined
}

const BUDGET_MS = 10
const BUDGET_MEGABYTES = 60
const failed = (problems: readonly string[]): Trial => ({
  ...{ problems, cases: 0, p95Ms: undefined, privateMegabytes: undefined },
})
const quiet = { info() {}, warn() {}, error() {}, debug() {} } as never

/** Runs the plugin in a folder as the server does, with its own fixtures. */
export async function tryPlugin(folder: string): Promise<Trial> {
  if (!existsSync(folder)) return failed(['there is no such folder'])
  const fixtures = await readFixtures(folder)
  if (Array.isArray(fixtures)) return failed(fixtures)
  const home = await mkdtemp(join(tmpdir(), 'plugin-trial-'))
  try {
    await cp(folder, join(home, 'plugins', basename(folder)), { recursive: true })
    const host = await createPluginHost({
      ...{
        pluginsDir: join(home, 'plugins'),
        cacheDir: join(home, 'cache'),
        mode: 'development',
        log: quiet,
      },
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

async function tryAll(host: PluginHost, fixtures: Fixtures): Promise<Trial> {
  const [hosted] = host.plugins.values()
  const process = await hosted?.plugin.need('startup')
  if (!hosted || !process) return failed(host.statuses().map(({ reason = 'it does not start' }) => reason))
  const trials = listTrials({ hosted, process }, fixtures)
  const problems: string[] = []
  for (const run of trials) problems.push(...(await run()))
  const p95Ms = hosted.plugin.statistics.times()?.p95
  const privateBytes = process.usage()?.privateBytes
  const privateMegabytes = privateBytes && Math.round(privateBytes / 1e5) / 10
  const { scorers = [], badges = [] } = hosted.plugin.found.manifest.contributes
  if (p95Ms !== undefined && p95Ms > BUDGET_MS && scorers.length + badges.length > 0)
    problems.push(`a call takes ${p95Ms} ms (p95); the budget is ${BUDGET_MS} ms`)
  if (privateMegabytes !== undefined && privateMegabytes > BUDGET_MEGABYTES)
    problems.push(`it uses ${privateMegabytes} MB; the budget is ${BUDGET_MEGABYTES} MB`)
  return { problems, cases: trials.length, p95Ms, privateMegabytes }
}

type Run = () => Promise<readonly string[]>

/** One for each case; a scorer or badge without a case of its own is tried with sample rows. */
function listTrials(subject: Subject, fixtures: Fixtures): Run[] {
  const { scorers: declared = [], badges: declaredBadges = [] } =
    subject.hosted.plugin.found.manifest.contributes
  const { scorers = {}, badges = {}, checks = {}, commands = {}, events = [] } = fixtures
  const idsOf = (contributions: readonly { id: string }[], cases: object) =>
    new Set([...contributions.map(({ id }) => id), ...Object.keys(cases)])
  const each = <Case>(cases: Readonly<Record<string, readonly Case[]>>) =>
    Object.entries(cases).flatMap(([id, list]) => list.map(fixture => [id, fixture] as const))
  return [
    ...[...idsOf(declared, scorers)].map(id => () => tryScorer(subject, id, scorers[id])),
    ...[...idsOf(declaredBadges, badges)].map(id => () => tryBadge(subject, id, badges[id])),
    ...each(checks).map(
      ([id, fixture]) =>
        () =>
          tryCheck(subject, id, fixture),
    ),
    ...events.map(fixture => () => tryEvent(subject, fixture)),
    ...each(commands).map(
      ([id, fixture]) =>
        () =>
          tryCommand(subject, id, fixture),
    ),
  ]
}
