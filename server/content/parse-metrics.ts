import { Type } from 'typebox'
import { Metric } from '../contract/metric.ts'
import type { ContentProblem } from './content-problem.ts'
import { parseYaml, type YamlFault } from './parse-yaml.ts'

const Metrics = Type.Array(Metric, { maxItems: 200 })

/** `metrics.yaml` → its metrics, or what is wrong with it, the first fault of each place. Pure. */
export function parseMetrics(file: string, text: string): readonly Metric[] | { problems: ContentProblem[] } {
  const parsed = parseYaml({ file, text, schema: Metrics, empty: [], findFaults: findDuplicates })
  return 'problems' in parsed ? parsed : parsed.value
}

const findDuplicates = (metrics: readonly Metric[]): YamlFault[] =>
  (['id', 'name'] as const).flatMap(field =>
    metrics.flatMap((metric, index) =>
      metrics.findIndex(other => other[field] === metric[field]) < index
        ? [{ path: [index, field], message: `The ${field} "${metric[field]}" is taken by a metric above.` }]
        : [],
    ),
  )
