import { expect, it } from 'vitest'
import { parseNumber } from '../../tab/share/parse-number.ts'

it.each([
  ['18', 18],
  ['2.5', 2.5],
  ['2,5', 2.5],
  ['1,200', 1200],
  ['1,200.75', 1200.75],
  ['1.200,50', 1200.5],
  ['1.200.000', 1_200_000],
  ['12 000', 12_000],
  ['−3 %', -3],
  ['.5', 0.5],
  ['0', 0],
])('reads %s as %d', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

it.each(['', ' ', 'about 5', '1.2.3,4,5', '--1', '5 to 6', 'Infinity', '1e5'])(
  'finds no number in "%s"',
  text => {
    expect(parseNumber(text)).toBeUndefined()
  },
)
