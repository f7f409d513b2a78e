import type { VotesBySide } from './entry.ts'

/** Share of a side's active voters who back a practice, smoothed so that one vote of one voter is no certainty. */
export const smoothedShare = (votes: number, activeVoters: number): number => (votes + 1) / (activeVoters + 2)

/** How much both sides back a practice, 0 to 1: the harmonic mean of their smoothed shares. */
export function commonGround(votes: VotesBySide, activeVoters: VotesBySide): number {
  const marketing = smoothedShare(votes.marketing, activeVoters.marketing)
  const sales = smoothedShare(votes.sales, activeVoters.sales)
  return (2 * marketing * sales) / (marketing + sales)
}
