export type Judgements = Readonly<Record<string, number>>

/** Normalised discounted cumulative gain of the first ten, with graded judgements (Järvelin and Kekäläinen, 2002). */
export function ndcgAt10(ranked: readonly string[], judged: Judgements): number {
  const gain = (grade: number, rank: number) => Math.max(0, grade) / Math.log2(rank + 2)
  const found = [...new Set(ranked)]
    .slice(0, 10)
    .reduce((sum, id, rank) => sum + gain(judged[id] ?? 0, rank), 0)
  const ideal = Object.values(judged)
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, rank) => sum + gain(grade, rank), 0)
  return ideal === 0 ? 0 : found / ideal
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1)

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
