import { describe, expect, it } from 'vitest'
import { type Attack, attack } from './attack.ts'

describe('a plugin that takes time', () => {
  it.each<[string, Attack]>([
    ['loops in a query', { score: 'for (;;);' }],
    ['loops in microtasks', { score: 'const f = () => Promise.resolve().then(f); return f()' }],
    ['loops after a query', { score: 'setTimeout(() => { for (;;); }, 5); return new Array(size).fill(1)' }],
    ['sleeps for good', { score: 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)' }],
    ['gets lost in a regular expression', { score: "return [/^(a+)+$/.test('a'.repeat(40) + 'b')]" }],
    ['loops while it is loaded', { code: 'for (;;);' }],
  ])('%s, is ended and named', async (_, hostile) => {
    await attack(hostile, ({ report, blame }) => {
      expect(report.restarts + report.errors).toBeGreaterThan(0)
      expect(blame).toMatch(/hung|longer than 5000 ms|SIGABRT/)
    })
  })

  it.each<[string, Attack]>([
    ['never answers', { score: 'return new Promise(() => {})' }],
    ['always answers too late', { score: 'return new Promise(r => setTimeout(r, 600, [1, 1, 1]))' }],
  ])('%s, is passed over and left alone after three times', async (_, hostile) => {
    await attack(hostile, ({ report }) => {
      expect(report.deadlineMisses).toBeGreaterThanOrEqual(3)
      expect(report.deadlineMisses).toBeLessThan(6)
      expect(report.restarts).toBe(0)
    })
  })
})
