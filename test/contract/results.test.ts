import { describe, expect, it } from 'vitest'
import { type Metric, meetsMinimum } from '../../server/contract/metric.ts'
import type { Result } from '../../server/contract/practice.ts'
import { findResultFaults } from '../../server/contract/result-faults.ts'
import { winInput } from '../support/win-input.ts'

const metric = (more: Partial<Metric>): Metric => ({
  ...{ id: 'leads', name: 'Leads', unit: 'leads', better: 'higher', minimumChange: 0.15, description: 'L' },
  ...more,
})
const METRICS = [
  metric({ de: { name: 'Abschlüsse', unit: 'Abschlüsse im Monat', description: 'A' } }),
  metric({ id: 'cycle', name: 'Cycle', unit: 'days', better: 'lower', minimumChange: 0.1 }),
  metric({ id: 'rate', name: 'Win rate', unit: '%' }),
]
const result = (more: Partial<Result>): Result => ({ ...winInput().result!, ...more })
const leads = { metric: 'Leads', unit: 'leads' }
const cycle = { metric: 'Cycle', unit: 'days', better: 'lower' } as const
const own = { metric: 'Smiles', unit: '' }

describe('the minimum result', () => {
  it.each([
    ['of the list is reached', result({ ...leads, before: 100, after: 115 }), true],
    ['of the list is missed', result({ ...leads, before: 100, after: 114 }), false],
    ['is reached by falling', result({ ...cycle, before: 100, after: 90 }), true],
    ['of one’s own metric is 10 %: reached', result({ ...own, before: 10, after: 11 }), true],
    ['of one’s own metric is 10 %: missed', result({ ...own, before: 100, after: 109 }), false],
    ['from 0 is any change for the better', result({ ...leads, before: 0, after: 2 }), true],
    ['from 0 is missed by no change', result({ ...leads, before: 0, after: 0 }), false],
    ['is missed by a change for the worse', result({ ...leads, before: 20, after: 10 }), false],
  ])('%s', (_, told, enough) => {
    expect(meetsMinimum(told, METRICS)).toBe(enough)
  })
})

describe('a result that cannot be meant', () => {
  it.each([
    ['before', 'negative', result({ ...leads, before: -3 })],
    ['after', 'no-share', result({ metric: 'Win rate', unit: '%', after: 130 })],
    ['better', 'wrong-direction', result({ ...leads, better: 'lower' })],
    ['unit', 'wrong-unit', result({ ...leads, unit: 'euro' })],
    ['unit', 'wrong-unit', result({ metric: 'Abschlüsse', unit: 'leads' })],
    ['after', 'too-large', result({ ...own, after: 1e15 })],
  ] as const)('names the field and the reason: %s, %s', (field, kind, told) => {
    expect(findResultFaults(told, METRICS)).toMatchObject([{ field, kind }])
  })

  it('is none where one’s own metric falls below 0, or grows by more than 100 %', () => {
    expect(findResultFaults(result({ ...own, before: -5, after: 300, unit: '%' }), METRICS)).toEqual([])
  })
})
