import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { reportPlugin, reportProblem } from '../../../server/plugin-host/report.ts'
import { manifest, type PluginFiles, startHost, type TestHost, writePlugin } from '../host.ts'

/** As long as a busy test machine needs to answer; in production it is 50 ms. */
const DEADLINE_MS = 400
const ROUNDS = 12
const PAUSE_MS = 60
const MOST_GROWTH_BYTES = 60 * 1024 * 1024

const good: PluginFiles = { manifest: manifest({ name: 'good' }) }

export interface Attack {
  /** The whole module; or a scorer's body, with what stands before it. */
  readonly code?: string
  readonly score?: string
  readonly before?: string
  readonly activate?: string
  readonly manifest?: object
  readonly files?: Readonly<Record<string, string>>
  /** Changes its folder before it is found. */
  spoil?(folder: string): Promise<unknown>
  /** Queries while it is at work; each takes a pause. */
  readonly rounds?: number
  /** Nobody asks it anything: what it does it does by itself. */
  readonly unasked?: true
}

const write = ({ code, score = 'return new Array(size).fill(1)', before = '', activate = '' }: Attack) =>
  code ??
  `${before}
export const activate = async context => {
  context.scorers.register('one', { score({ size, inputs }) { ${score} } })
  ${activate}
}`

/** What an attack has left behind. */
export interface Aftermath {
  readonly host: TestHost
  readonly report: ReturnType<typeof reportPlugin>
  /** What is said of the attacker anywhere. */
  readonly blame: string
}

/**
 * Runs a hostile plugin beside a good one, with queries to both. Holds for every attack: each query is answered, the good plugin
 * answers all of its own, and this process does not grow.
 */
export async function attack(hostile: Attack, look: (aftermath: Aftermath) => void | Promise<void>) {
  await using host = await startHost({ good }, { deadlineMs: DEADLINE_MS })
  const folder = join(host.pluginsDir, 'hostile')
  await writePlugin(folder, {
    manifest: manifest({ name: 'hostile', ...hostile.manifest }),
    code: write(hostile),
    files: hostile.files ?? {},
  })
  await hostile.spoil?.(folder)
  await host.host.rescan()
  await host.host.settled()
  const { rounds = ROUNDS, unasked } = hostile
  const before = process.memoryUsage().rss
  const answers: unknown[] = []
  for (let round = 0; round < rounds; round++) {
    const [answer] = await Promise.all([host.ask('good/one'), unasked || host.ask('hostile/one')])
    answers.push(answer)
    await setTimeout(PAUSE_MS)
  }
  expect(answers).toEqual(Array.from({ length: rounds }, () => [1, 1, 1]))
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH_BYTES)
  const one = host.host.plugins.get('hostile')
  const report = one ? reportPlugin(one, 1) : reportProblem(host.host.problems[0]!)
  const blame = JSON.stringify([report.reason, report.lastError, report.deadlineMisses])
  await look({ host, report, blame })
}
