import { expect, it } from 'vitest'
import { describeChange } from '../../tab/shared/result-change.ts'

it('is the share of the value before', () => {
  expect(describeChange({ before: 18, after: 31, better: 'higher' })).toEqual({
    kind: 'share',
    share: expect.closeTo(0.722, 3),
    direction: 'better',
  })
})

it('knows that less can be better, and keeps the sign of the movement', () => {
  expect(describeChange({ before: 20, after: 15, better: 'lower' })).toEqual({
    kind: 'share',
    share: -0.25,
    direction: 'better',
  })
  expect(describeChange({ before: 20, after: 25, better: 'lower' })).toMatchObject({ direction: 'worse' })
})

it('is only a difference when it began at 0', () => {
  expect(describeChange({ before: 0, after: 14, better: 'higher' })).toEqual({
    kind: 'difference',
    difference: 14,
    direction: 'better',
  })
})

it('says when nothing moved', () => {
  expect(describeChange({ before: 5, after: 5, better: 'lower' })).toMatchObject({ direction: 'same' })
})
