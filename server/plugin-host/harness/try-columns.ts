import type { InputName } from '../../contract/plugin.ts'
import { columnsOf } from '../launch-plugin.ts'
import { callScorer } from '../scorers/call-scorer.ts'
import { type BadgeCase, columnsFrom, type Rows, type ScorerCase } from './fixtures.ts'
import type { Subject } from './subject.ts'

const ROUNDS = 50
const WINDOW = 200
/** Generous: a build machine may be busy. What counts is the budget, over all rounds. */
const DEADLINE_MS = 1_000

/** For a scorer without a case of its own: then only its answers, its time and its memory are looked at. */
const SAMPLE_ROWS: Rows = Array.from({ length: 20 }, (_, row) => ({
  ...{ name: `sample ${row}`, kind: row % 3 === 0 ? 'playbook' : 'win' },
  ...{ levers: ['open-channels'], tags: ['leads'] },
  ...{ textScore: 1 - row / 20, ageDays: row * 30, wordCount: 100 + row * 50, resultChange: row / 20 },
  ...{ marketingVotes: row, salesVotes: 20 - row, marketingShare: row / 20, salesShare: 1 - row / 20 },
}))

interface Declared {
  readonly inputs: readonly InputName[]
  readonly range: readonly [number, number]
}

/** Looks whether rows with these names come in this order. @returns what is wrong */
export async function tryScorer(subject: Subject, id: string, fixture?: ScorerCase): Promise<string[]> {
  const { scorers = [] } = subject.hosted.plugin.found.manifest.contributes
  const declared = scorers.find(scorer => scorer.id === id)
  if (!declared) return [`fixtures.json names the scorer "${id}", which package.json does not`]
  const { rows, order } = fixture ?? { rows: SAMPLE_ROWS, order: undefined }
  const { inputs, range, weight } = declared
  const judge = (values: Float64Array) => {
    const names = rows.map(({ name }, at) => ({ name, gain: weight * values[at]! }))
    const found = names.sort((a, b) => b.gain - a.gain).map(({ name }) => name)
    return !order || found.join() === order.join()
      ? []
      : [`scorer "${id}" orders ${found.join(', ')}; expected ${order.join(', ')}`]
  }
  const column = { inputs, range: range as [number, number] }
  return tryColumn(subject, { name: `scorer "${id}"`, id, column, rows, judge })
}

/** Looks whether rows with these names carry the badge, and no others. @returns what is wrong */
export async function tryBadge(subject: Subject, id: string, fixture?: BadgeCase): Promise<string[]> {
  const { badges = [] } = subject.hosted.plugin.found.manifest.contributes
  const declared = badges.find(badge => badge.id === id)
  if (!declared) return [`fixtures.json names the badge "${id}", which package.json does not`]
  const { rows, carry } = fixture ?? { rows: SAMPLE_ROWS, carry: undefined }
  const judge = (values: Float64Array) => {
    const found = rows.flatMap(({ name }, at) => (values[at] === 1 ? name : []))
    return !carry || found.join() === carry.join()
      ? []
      : [`badge "${id}" is carried by [${found.join(', ')}]; expected [${carry.join(', ')}]`]
  }
  const column = { inputs: declared.inputs, range: [0, 1] as const }
  return tryColumn(subject, { name: `badge "${id}"`, id, column, rows, judge })
}

interface Tried {
  readonly name: string
  readonly id: string
  readonly column: Declared
  readonly rows: Rows
  judge(values: Float64Array): string[]
}

/** Asks often enough to know how long it takes, and twice the same. */
async function tryColumn(
  { hosted: { plugin }, process }: Subject,
  { name, id, column: { inputs, range }, rows, judge }: Tried,
): Promise<string[]> {
  const scorer = columnsOf(plugin.found.manifest).findIndex(column => column.id === id)
  const ask = async (some: Rows) => {
    const batch = { size: some.length, inputs: columnsFrom(some, inputs), explain: true }
    return (await callScorer(plugin, process, { scorer, batch, range, deadlineMs: DEADLINE_MS })).values
  }
  try {
    const values = await ask(rows)
    const again = await ask(rows)
    const window = Array.from({ length: WINDOW }, (_, at) => rows[at % rows.length]!)
    for (let round = 0; round < ROUNDS; round++) await ask(window)
    const isSame = values.every((value, at) => value === again[at])
    return [...judge(values), ...(isSame ? [] : [`${name} answers differently to the same rows each time`])]
  } catch (error) {
    return [`${name} failed: ${(error as Error).message}`]
  }
}
