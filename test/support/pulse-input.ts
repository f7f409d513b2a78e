import type { PulseInput, Rating } from '../../server/contract/pulse.ts'
import { SYMPTOMS, type SymptomId } from '../../server/contract/taxonomy.ts'

/** The same rating for every symptom but those that are named. */
export const ratingsOf = (rating: Rating, others: Partial<Record<SymptomId, Rating>> = {}) =>
  ({
    ...Object.fromEntries(SYMPTOMS.map(symptom => [symptom, rating])),
    ...others,
  }) as PulseInput['ratings']

/** A complete, valid answer; name only what the test is about. */
export const pulseInput = (overrides: Partial<PulseInput> = {}): PulseInput => ({
  period: '2026-q4',
  ratings: ratingsOf('sometimes'),
  ...overrides,
})
