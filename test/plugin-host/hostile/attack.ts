import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import { reportPlugin } from '../../../server/plugin-host/report.ts'
import { manifest, type PluginFiles, startHost, type TestHost } from '../host.ts'

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
  await using host = await startHost(
    { good, hostile: { manifest: manifest({ name: 'hostile', ...hostile.manifest }), code: write(hostile) } },
    { deadlineMs: DEADLINE_MS },
  )
  const before = process.memoryUsage().rss
  const answers: unknown[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const [answer] = await Promise.all([host.ask('good/one'), host.ask('hostile/one')])
    answers.push(answer)
    await setTimeout(PAUSE_MS)
  }
  expect(answers).toEqual(Array.from({ length: ROUNDS }, () => [1, 1, 1]))
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH_BYTES)
  const report = reportPlugin(host.host.plugins.get('hostile')!, 1)
  const blame = JSON.stringify([report.reason, report.lastError, report.deadlineMisses])
  await look({ host, report, blame })
}
