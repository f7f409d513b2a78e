import { describe, expect, it } from 'vitest'
import { type Attack, attack } from './attack.ts'

describe('a plugin that takes memory', () => {
  it.each<[string, Attack]>([
    ['on the heap', { score: 'const all = []; for (;;) all.push({ a: [1, 2, 3] })' }],
    ['in a Map', { score: 'const all = new Map(); for (let i = 0; ; i++) all.set(i, {})' }],
    ['in one array', { score: 'return new Array(3e8).fill(1.5)' }],
    ['in buffers', { score: 'const all = []; for (;;) all.push(Buffer.alloc(1e7, 1))' }],
    [
      'in WebAssembly',
      {
        score:
          'const m = new WebAssembly.Memory({ initial: 1, maximum: 65536 }); for (;;) { m.grow(160); new Uint8Array(m.buffer).fill(1) }',
      },
    ],
    [
      'slowly',
      {
        before: 'const all = []',
        activate: 'setInterval(() => all.push(Buffer.alloc(4e7, 1)), 20)',
      },
    ],
  ])('%s, is ended and named', async (_, hostile) => {
    await attack(hostile, ({ report, blame }) => {
      expect(report.restarts + report.errors).toBeGreaterThan(0)
      expect(blame).toMatch(
        /MB of memory|SIGABRT|SIGTRAP|SIGKILL|SIGILL|exit code|hung|allocat|memory|length/i,
      )
    })
  })
})
