import { Type } from 'typebox'
import type { Catalogue } from '../catalogue/entry.ts'
import { DueReview } from '../contract/review.ts'
import { reviewOverdueDays } from '../contract/review-overdue-days.ts'
import { requireCurator } from './auth.ts'
import type { App, Parts } from './parts.ts'

const NEXT_COUNT = 5

/** What somebody was to read again by now, or is next. */
export function registerReviews(app: App, { library, now }: Parts): void {
  app.get(
    '/curation/reviews',
    {
      schema: {
        summary: 'What is overdue for review, and the next five, soonest first',
        response: { 200: Type.Object({ items: Type.Array(DueReview) }) },
      },
    },
    request => {
      requireCurator(request)
      const reviews = findReviews(library.catalogue, now().getTime())
      const next = reviews.filter(({ overdueDays }) => overdueDays === 0).slice(0, NEXT_COUNT)
      return { items: [...reviews.filter(({ overdueDays }) => overdueDays > 0), ...next] }
    },
  )
}

interface Kept {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly owner?: string
  readonly reviewBy?: string
}

function findReviews({ levers, symptoms, practices }: Catalogue, nowMs: number): DueReview[] {
  const toReview =
    (kind: DueReview['kind']) =>
    ({ id, language, title, owner, reviewBy }: Kept): DueReview[] =>
      reviewBy === undefined
        ? []
        : [
            {
              ...{ kind, id, language, title, reviewBy, overdueDays: reviewOverdueDays(reviewBy, nowMs) },
              ...(owner !== undefined && { owner }),
            },
          ]
  return [
    ...levers.flatMap(toReview('lever')),
    ...symptoms.flatMap(toReview('symptom')),
    ...[...practices.values()].flatMap(entry => toReview(entry.kind)(entry)),
  ].sort((a, b) => a.reviewBy.localeCompare(b.reviewBy) || a.title.localeCompare(b.title))
}
