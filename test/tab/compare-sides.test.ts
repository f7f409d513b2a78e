import { describe, expect, it } from 'vitest'
import type { SymptomPulse } from '../../server/contract/pulse.ts'
import { byGap, findWidest, findWorst } from '../../tab/pulse/compare-sides.ts'

const seen = (symptom: SymptomPulse['symptom'], marketing: number, sales: number): SymptomPulse => ({
  symptom,
  marketing: { share: marketing, ratings: 5 },
  sales: { share: sales, ratings: 5 },
})

describe('what the sides should talk about', () => {
  it('is what they see most differently, and of two alike what is noticed more', () => {
    const symptoms = [
      seen('blame', 0.2, 0.5),
      seen('negative-talk', 0.8, 0.5),
      seen('field-ignored', 0.3, 0.8),
    ]

    expect(findWidest(symptoms)?.symptom).toBe('field-ignored')
    expect(byGap(symptoms).map(({ symptom }) => symptom)).toEqual(['field-ignored', 'negative-talk', 'blame'])
  })

  it('is nothing where shares differ by no more than their rounding', () => {
    expect(findWidest([seen('blame', 0.5, 0.6), seen('field-ignored', 0.8, 0.8)])).toBeUndefined()
    expect(findWidest([seen('blame', 0.6, 0.8)])?.symptom).toBe('blame')
  })

  it('leads on with what is noticed most, and never with what hardly anybody notices', () => {
    expect(
      findWorst([seen('blame', 0.2, 0.2), seen('field-ignored', 0.2, 0.3), seen('negative-talk', 0.8, 0.4)]),
    ).toEqual(['negative-talk', 'field-ignored'])
  })
})
