import type { PracticeSummary } from '../../server/contract/practice.ts'

export type CommonGroundWords =
  | 'none'
  | 'onlyMarketing'
  | 'onlySales'
  | 'onlyOther'
  | 'small'
  | 'some'
  | 'strong'

export interface CommonGroundView {
  readonly words: CommonGroundWords
  /** Null as long as not both sides have voted: the smoothed figure would look like knowledge. */
  readonly share: number | null
  /** Where only one side has voted: which. */
  readonly backedBy?: 'marketing' | 'sales'
}

const strongFrom = 0.5
const someFrom = 0.25

/** Common ground in words. A missing figure stays missing. */
export function describeCommonGround({
  votes,
  commonGround,
}: Pick<PracticeSummary, 'votes' | 'commonGround'>): CommonGroundView {
  if (votes.total === 0) return { words: 'none', share: null }
  if (votes.marketing === 0 && votes.sales === 0) return { words: 'onlyOther', share: null }
  if (votes.sales === 0) return { words: 'onlyMarketing', share: null, backedBy: 'marketing' }
  if (votes.marketing === 0) return { words: 'onlySales', share: null, backedBy: 'sales' }
  if (commonGround >= strongFrom) return { words: 'strong', share: commonGround }
  return { words: commonGround >= someFrom ? 'some' : 'small', share: commonGround }
}
