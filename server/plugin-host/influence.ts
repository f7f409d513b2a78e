const KEPT_RANKINGS = 1_000

/** How much one plugin's scorers moved results apart, over the last rankings. */
export interface Influence {
  add(influence: number): void
  readonly sum: number
}

export function createInfluence(): Influence {
  const kept = new Float64Array(KEPT_RANKINGS)
  let next = 0
  let sum = 0
  return {
    add(influence) {
      sum += influence - kept[next]!
      kept[next] = influence
      next = (next + 1) % KEPT_RANKINGS
    },
    get sum() {
      return Math.max(0, sum)
    },
  }
}
