import {
  FEWEST_RATINGS,
  HIGHEST_SHARE,
  LOWEST_SHARE,
  type PulseResult,
  RATINGS,
  type Ratings,
  type SideShare,
  STEPS,
} from '../contract/pulse.ts'
import { SYMPTOMS, type SymptomId } from '../contract/taxonomy.ts'

/** How many of one side gave each rating, in the order of RATINGS. */
export type Tally = Readonly<Record<SymptomId, readonly number[]>>

export const NO_RATINGS = Object.fromEntries(
  SYMPTOMS.map(symptom => [symptom, RATINGS.map(() => 0)]),
) as unknown as Tally

export const addRatings = (tally: Tally, ratings: Ratings): Tally =>
  Object.fromEntries(
    SYMPTOMS.map(symptom => [
      symptom,
      RATINGS.map((rating, at) => (tally[symptom][at] ?? 0) + (ratings[symptom] === rating ? 1 : 0)),
    ]),
  ) as unknown as Tally

/** What may be shown: of each symptom both sides or nothing. */
export function buildPulseResult(
  period: string,
  { marketing, sales }: { readonly marketing: Tally; readonly sales: Tally },
): PulseResult {
  const symptoms = SYMPTOMS.flatMap(symptom => {
    const shares = [toShare(marketing[symptom]), toShare(sales[symptom])] as const
    return shares[0] && shares[1] ? [{ symptom, marketing: shares[0], sales: shares[1] }] : []
  })
  return { period, symptoms }
}

function toShare(counts: readonly number[]): SideShare | undefined {
  const rated = counts.slice(0, STEPS.length)
  const ratings = rated.reduce((sum, count) => sum + count, 0)
  if (ratings < FEWEST_RATINGS) return undefined
  const often = rated[STEPS.indexOf('often')]! + rated[STEPS.indexOf('always')]!
  const tenths = Math.round((often / ratings) * 10) / 10
  return { share: Math.min(HIGHEST_SHARE, Math.max(LOWEST_SHARE, tenths)), ratings }
}
