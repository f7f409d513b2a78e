import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metric } from '../contract/metric.ts'
import type { ContentProblem } from './content-problem.ts'
import { parseMetrics } from './parse-metrics.ts'
import type { ContentReader } from './read-content.ts'

const FILE = 'metrics.yaml'

/** The folder's Markdown and its metrics, read together; a broken edit of the metrics keeps the good ones. */
export function readWithMetrics(folder: string, markdown: ContentReader) {
  let metrics: readonly Metric[] = []

  async function readMetrics(): Promise<ContentProblem[]> {
    const text = await readFile(join(folder, FILE), 'utf8').catch(() => '')
    const parsed = parseMetrics(FILE, text)
    if ('problems' in parsed) return parsed.problems
    metrics = parsed
    return []
  }

  const reader: ContentReader = {
    async read() {
      const problems = await readMetrics()
      const reading = await markdown.read()
      return { ...reading, problems: [...reading.problems, ...problems] }
    },
  }
  return { reader, metrics: () => metrics }
}
