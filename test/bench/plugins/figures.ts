export const percentile = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

/** One line: what was measured, and what it should be. */
export function print(name: string, figure: string, goal: string): void {
  console.log(`${name.padEnd(58)}${figure.padStart(18)}   ${goal}`)
}

export const ms = (time: number) => `${time.toFixed(2)} ms`
