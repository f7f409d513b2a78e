import type { Votes } from '../../server/contract/practice.ts'
import type { Side } from '../../server/contract/taxonomy.ts'

/** The counts with one vote more, or one less, on a side. */
export const countVote = (votes: Votes, side: Side, step: 1 | -1): Votes => ({
  ...votes,
  [side]: Math.max(0, votes[side] + step),
  total: Math.max(0, votes.total + step),
})
