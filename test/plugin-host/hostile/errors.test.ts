import { describe, expect, it } from 'vitest'
import { type Attack, attack } from './attack.ts'

describe('a plugin with errors', () => {
  it.each<[string, Attack, RegExp]>([
    ['throws', { score: "throw new Error('oh')" }, /oh/],
    ['throws nothing at all', { score: 'throw undefined' }, /undefined/],
    [
      'throws what strikes back when it is shown',
      { score: 'throw { get message() { throw 1 }, toString() { throw 2 } }' },
      /cannot be shown/,
    ],
    [
      'throws after it has answered',
      { score: "setTimeout(() => { throw new Error('late') }); return [1, 1, 1]" },
      /late/,
    ],
    [
      'rejects after it has answered',
      { score: "Promise.reject(new Error('late')); return [1, 1, 1]" },
      /late/,
    ],
    ['throws in activate', { code: "export const activate = () => { throw new Error('early') }" }, /early/],
    [
      'answers an object that throws',
      { score: "return { get length() { throw new Error('trap') } }" },
      /trap/,
    ],
    [
      'spoils what all code uses',
      {
        before:
          'Array.prototype.map = JSON.stringify = Promise.prototype.then = () => { throw new Error("spoilt") }',
        score: 'throw new Error("spoilt")',
      },
      /spoilt|hung|3|exit code/,
    ],
  ])('%s, and the error is its own', async (_, hostile, reason) => {
    await attack(hostile, ({ report, blame }) => {
      expect(report.errors + report.deadlineMisses).toBeGreaterThan(0)
      expect(blame).toMatch(reason)
    })
  })
})
