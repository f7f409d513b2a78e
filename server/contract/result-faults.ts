import { findMetric, type Metric } from './metric.ts'
import type { Result } from './practice.ts'

export type ResultFaultKind = 'wrong-direction' | 'wrong-unit' | 'negative' | 'no-share' | 'too-large'

/** A number that cannot be meant. `message` is English and kind; the tab says it in the reader's language by `kind`. */
export interface ResultFault {
  readonly field: keyof Result
  readonly kind: ResultFaultKind
  readonly message: string
}

/** A figure beyond this was mistyped, whatever it counts. */
const LARGEST = 1e12

/** What makes no sense in a result. For a metric of the list its own direction, unit and range hold; for others only the size. */
export function findResultFaults(result: Result, metrics: readonly Metric[]): ResultFault[] {
  const metric = findMetric(result.metric, metrics)
  const faults: ResultFault[] = (['before', 'after'] as const).flatMap(field => {
    const fault = findNumberFault(result[field], metric)
    return fault ? [{ field, ...fault }] : []
  })
  if (metric && metric.better !== result.better) faults.push(wrongDirection(metric))
  if (metric && metric.unit !== result.unit) faults.push(wrongUnit(metric))
  return faults
}

function findNumberFault(value: number, metric?: Metric): Omit<ResultFault, 'field'> | undefined {
  if (Math.abs(value) > LARGEST)
    return { kind: 'too-large', message: 'is larger than anything we count; look at the zeros once more' }
  if (!metric) return undefined
  if (value < 0) return { kind: 'negative', message: `cannot be below 0 for "${metric.name}"` }
  if (metric.unit.startsWith('%') && value > 100)
    return { kind: 'no-share', message: `is a share for "${metric.name}", so it is at most 100 %` }
  return undefined
}

const wrongDirection = ({ name, better }: Metric): ResultFault => ({
  field: 'better',
  kind: 'wrong-direction',
  message: `must be "${better}": "${name}" is better when it is ${better}`,
})

const wrongUnit = ({ name, unit }: Metric): ResultFault => ({
  field: 'unit',
  kind: 'wrong-unit',
  message: `must be "${unit}", as "${name}" is defined; for another unit, name the metric otherwise`,
})
