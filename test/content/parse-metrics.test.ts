import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMetrics } from '../../server/content/parse-metrics.ts'
import { REPOSITORY } from '../support/content-folder.ts'
import { METRICS } from '../support/curated-metrics.ts'

const problemsOf = (text: string) => {
  const parsed = parseMetrics('metrics.yaml', text)
  return 'problems' in parsed ? parsed.problems : []
}

describe('metrics.yaml', () => {
  it('as shipped has no problem, and an empty one is none', async () => {
    expect(problemsOf(await readFile(join(REPOSITORY, 'content/metrics.yaml'), 'utf8'))).toEqual([])
    expect(parseMetrics('metrics.yaml', '')).toEqual([])
  })

  it.each([
    ['a wrong value', METRICS.replace('better: lower', 'better: smaller'), 10, 'higher, lower'],
    ['a missing field', METRICS.replace('  unit: days\n', ''), 7, 'unit'],
    ['an unknown field', METRICS.replace('  unit: days', '  unit: days\n  units: 2'), 10, 'units'],
    ['a share that is none', METRICS.replace('minimumChange: 0.15', 'minimumChange: 0'), 5, 'minimumChange'],
    ['a name twice', METRICS.replace('Sales cycle', 'Accepted leads a month'), 8, 'taken'],
    ['broken YAML', METRICS.replace('unit: days', 'unit: [days'), 10, ''],
    ['an alias', METRICS.replace('unit: days', 'unit: *days'), 9, 'lias'],
  ])('names the line of %s', (_, text, line, words) => {
    const [problem] = problemsOf(text)
    expect(problem).toMatchObject({ file: 'metrics.yaml', line, column: expect.any(Number) })
    expect(problem?.message).toContain(words)
  })
})
