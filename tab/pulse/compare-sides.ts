import { LOWEST_SHARE, type PulseResult, type SymptomPulse } from '../../server/contract/pulse.ts'
import type { SymptomId } from '../../server/contract/taxonomy.ts'

/** Shares are rounded to tenths: a difference of one is none. */
const SMALLEST_GAP = 0.2
const MOST_WORST = 3

/** In tenths, so that 0.8 − 0.6 is 0.2. */
const gapOf = ({ marketing, sales }: SymptomPulse) =>
  Math.round(Math.abs(marketing.share - sales.share) * 10) / 10
const sumOf = ({ marketing, sales }: SymptomPulse) => marketing.share + sales.share

/** What the sides see most differently first; of two alike, what is noticed more. */
export const byGap = (symptoms: PulseResult['symptoms']): SymptomPulse[] =>
  [...symptoms].sort((a, b) => gapOf(b) - gapOf(a) || sumOf(b) - sumOf(a))

/** Undefined: the sides see everything much alike. */
export const findWidest = (symptoms: PulseResult['symptoms']): SymptomPulse | undefined =>
  byGap(symptoms).find(symptom => gapOf(symptom) >= SMALLEST_GAP)

/** What is noticed most, at most three; nothing that hardly anybody notices. */
export const findWorst = (symptoms: PulseResult['symptoms']): SymptomId[] =>
  symptoms
    .filter(({ marketing, sales }) => Math.max(marketing.share, sales.share) > LOWEST_SHARE)
    .sort((a, b) => sumOf(b) - sumOf(a))
    .slice(0, MOST_WORST)
    .map(({ symptom }) => symptom)
