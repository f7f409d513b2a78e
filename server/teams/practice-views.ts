import type { Entry } from '../catalogue/entry.ts'
import { reviewOverdueDays } from '../contract/review-overdue-days.ts'
import type { Parts } from '../http/parts.ts'
import { addressOf } from './addresses.ts'
import type { PracticeView } from './cards/practice-card.ts'

type ViewParts = Pick<Parts, 'config' | 'library' | 'now'>

/** A practice as its cards show it now. */
export const viewOf = (
  { config, library, now }: ViewParts,
  entry: Entry,
  more: Pick<PracticeView, 'words' | 'note' | 'voted'>,
): PracticeView => ({
  entry,
  catalogue: library.catalogue,
  url: addressOf(config, `/p/${entry.id}`),
  ...(entry.reviewBy !== undefined &&
    reviewOverdueDays(entry.reviewBy, now().getTime()) > 0 && { overdueSince: entry.reviewBy }),
  ...more,
})
