import { expect, it } from 'vitest'
import { localise } from '../../server/plugin-host/localise.ts'

const BUNDLE = {
  Fresh: 'Aktuell',
  'Worked {yes} times, did not {no} times': '{no}-mal nicht, {yes}-mal schon',
  '{percent} % better': '{percent} % besser',
}

it.each([
  ['Fresh', 'Aktuell'],
  ['Worked 3 times, did not 12 times', '12-mal nicht, 3-mal schon'],
  ['40 % better', '40 % besser'],
  ['Worked  times, did not  times', 'Worked  times, did not  times'],
  ['Not known to it', 'Not known to it'],
  ['toString', 'toString'],
])('says what a bundle has words for, with its values: %s', (text, said) => {
  expect(localise(text, BUNDLE)).toBe(said)
})
