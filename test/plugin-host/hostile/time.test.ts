import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { GOOD, manifest, writePlugin } from '../host.ts'
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

  it.each<[string, Attack]>([
    [
      'in its own thread',
      { activate: 'setInterval(() => { const end = Date.now() + 90; while (Date.now() < end); }, 91)' },
    ],
    [
      'in threads of the engine',
      {
        before: "import { pbkdf2 } from 'node:crypto'",
        activate:
          "const go = () => pbkdf2('a', 'b', 1e6, 64, 'sha512', go); for (let at = 0; at < 4; at++) go()",
      },
    ],
  ])(
    'keeps the processor busy %s without being asked, is ended and named',
    async (_, hostile) => {
      await attack({ ...hostile, rounds: 150, unasked: true }, ({ report }) => {
        expect(report.lastError?.message).toMatch(/processor time within 5 s, unasked/)
      })
    },
    60_000,
  )

  it('takes the bundler down, or keeps it busy, and the next plugin is built all the same', async () => {
    await attack({ code: `export const activate = () => {}; ${'['.repeat(3e6)}` }, async ({ host }) => {
      await writePlugin(join(host.pluginsDir, 'next'), {
        manifest: manifest({ name: 'next' }),
        code: `${GOOD} // new`,
      })
      await host.host.rescan()
      await vi.waitFor(async () => expect(await host.ask('next/one')).toEqual([1, 1, 1]), 30_000)
      const { plugin } = host.host.plugins.get('hostile')!
      expect(plugin.phase).toMatchObject({
        state: 'failed',
        reason: expect.stringMatching(/cannot be built/),
      })
    })
  }, 60_000)
})
