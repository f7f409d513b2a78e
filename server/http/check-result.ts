import type { Metric } from '../contract/metric.ts'
import type { Result } from '../contract/practice.ts'
import { findResultFaults } from '../contract/result-faults.ts'
import { invalidRequest } from '../errors.ts'

/** @throws invalidRequest that names each figure which cannot be meant, and why. @param path of the result in the body */
export function requireSense(
  result: Result | null | undefined,
  metrics: readonly Metric[],
  path: string,
): void {
  const faults = result ? findResultFaults(result, metrics) : []
  if (faults.length > 0)
    throw invalidRequest(faults.map(({ field, message }) => ({ path: `${path}/${field}`, message })))
}
