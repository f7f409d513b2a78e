import { findMetric, meetsMinimum } from '../../contract/metric.ts'
import { findResultFaults } from '../../contract/result-faults.ts'
import type { ParsedFile } from '../parse-content-file.ts'
import { type Check, type ContentFolder, type Finding, isTold, problem } from './check.ts'

/** Results and minimum results that `metrics.yaml` does not carry, and celebrations without what a celebration needs. */
export const findUnfoundedResults: Check = folder => folder.files.flatMap(file => findInFile(file, folder))

function findInFile(file: ParsedFile, { metrics }: Pick<ContentFolder, 'metrics'>): Finding[] {
  const { front } = file
  if (front.kind === 'playbook') {
    const name = front.minimumResult?.metric
    if (name === undefined || metrics.length === 0 || findMetric(name, metrics)) return []
    const message = `metrics.yaml has no "${name}": write one of its names, exactly as it stands there.`
    return [problem(file, ['minimumResult', 'metric'], message)]
  }
  // What was celebrated in the app stays celebrated, whatever the metrics became since.
  if (front.kind !== 'win' || isTold(file)) return []
  const { result, celebrated, coSigned } = front
  const faults = result ? findResultFaults(result, metrics) : []
  return [
    ...faults.map(({ field, message }) => problem(file, ['result', field], `"${field}" ${message}.`)),
    ...(celebrated && !coSigned
      ? [
          problem(
            file,
            ['celebrated'],
            'A win is celebrated when it is co-signed: set it to false until then.',
          ),
        ]
      : []),
    ...(celebrated && !(result && meetsMinimum(result, metrics))
      ? [
          problem(
            file,
            ['celebrated'],
            'The result is under its minimum or missing: set it to false. It is a learning.',
          ),
        ]
      : []),
  ]
}
