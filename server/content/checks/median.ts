/** Of an even number of values the mean of the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 0 ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper
}

/** The median distance from the median, scaled so that it equals the standard deviation of a normal distribution. */
export const medianDeviation = (values: readonly number[]): number => {
  const centre = median(values)
  return 1.4826 * median(values.map(value => Math.abs(value - centre)))
}
