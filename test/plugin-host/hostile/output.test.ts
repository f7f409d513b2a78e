import { describe, expect, it } from 'vitest'
import { scorer } from '../host.ts'
import { type Attack, attack } from './attack.ts'

const writing = (frame: string): Attack => ({
  before: `import fs from 'node:fs'
    const control = (value, length) => {
      const json = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
      const head = Buffer.alloc(8)
      head.writeUInt32LE(length ?? json.length)
      head[4] = 1
      return Buffer.concat([head, json])
    }
    const write = data => { try { fs.writeSync(3, data) } catch {} }`,
  score: `${frame}; return new Array(size).fill(0.5)`,
})

describe('a plugin with strange output', () => {
  it.each<[string, Attack, RegExp]>([
    ['answers NaN', { score: 'return [NaN, 1, 1]' }, /finite/],
    ['answers infinity', { score: 'return [1, Infinity, 1]' }, /finite/],
    ['answers texts', { score: "return ['1', '1', '1']" }, /finite/],
    ['answers too few', { score: 'return [1]' }, /1 scores for 3/],
    ['answers too many', { score: 'return new Array(4e6).fill(1)' }, /4000000 scores for 3/],
    ['sends a frame that is no JSON', writing("write(control('{'))"), /not of the protocol/],
    [
      'sends a frame of no kind',
      writing('write(Buffer.from([1, 0, 0, 0, 99, 0, 0, 0, 7]))'),
      /not of the protocol/,
    ],
    ['announces a frame of 4 GB', writing("write(control('', 0xffffffff))"), /larger than 1 MB/],
    [
      'sends scores of the wrong form',
      writing('write(Buffer.from([4, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0]))'),
      /wrong form/,
    ],
    [
      'floods the channel',
      writing(
        "const pong = control({ type: 'log', level: 'info', text: 'x'.repeat(3000) }); setInterval(() => { for (let i = 0; i < 100; i++) write(pong) }, 1)",
      ),
      /much more/,
    ],
    [
      'floods the channel with what is small',
      writing(
        "const many = Buffer.concat(Array(2000).fill(control({ type: 'registered', names: [] }))); setInterval(() => write(many), 50)",
      ),
      /much more/,
    ],
    [
      'nests an answer without end',
      writing(`write(control('{"type":"answer","id":1,"value":' + '['.repeat(3e4) + ']'.repeat(3e4) + '}'))`),
      /not of the protocol/,
    ],
    [
      'sends scores of a negative length',
      writing('write(Buffer.from([8, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 255, 255, 255, 255]))'),
      /wrong form/,
    ],
    [
      'keeps state without end, past its own code',
      writing(
        "let at = 0; setInterval(() => write(control({ type: 'state', name: 'n' + at++, value: 'x'.repeat(4e4) })), 20)",
      ),
      /KiB of state/,
    ],
    ['prints without end', { activate: "setInterval(() => console.log('x'.repeat(1e6)), 5)" }, /4 MB/],
  ])('%s, and nobody else sees it', async (_, hostile, reason) => {
    await attack(hostile, ({ blame, host }) => {
      expect(blame).toMatch(reason)
      expect(host.lines.length).toBeLessThan(400)
    })
  })

  it('answers for others, and it changes nothing', async () => {
    const forge = "for (let id = 0; id < 50; id++) write(control({ type: 'answer', id, value: 'forged' }))"
    await attack(writing(forge), ({ report }) => expect(report.state).toBe('active'))
  })

  it('answers a question of another kind, and it changes nothing', async () => {
    const forge =
      "for (let id = 0; id < 50; id++) write(control({ type: 'answer', id, value: { values: { length: 3, 0: 1, 1: 1, 2: 1 } } }))"
    await attack(writing(forge), async ({ host, report }) => {
      expect(report).toMatchObject({ state: 'active', errors: 0 })
      expect(await host.ask('hostile/one')).toEqual([0.5, 0.5, 0.5])
    })
  })

  it('declares a range without end, and moves nobody by more than half', async () => {
    const scorers = [scorer({ range: [-1e308, 1e308], weight: 0.5 })]
    await attack(
      { manifest: { contributes: { scorers } }, score: 'return new Array(size).fill(1e308)' },
      async ({ host }) => {
        const [value = 0] = (await host.ask('hostile/one')) ?? []
        expect(value * host.ranker('hostile/one')!.weight).toBeCloseTo(0.5, 9)
      },
    )
  })

  it('gives reasons that strike back, and they are plain text in one line', async () => {
    const reasons = String.raw`return { values: [1, 1, 1], reasons: ['a\u202eb\n\u001b[31mc', null, 'x'.repeat(1e6)] }`
    await attack({ score: reasons }, async ({ host }) => {
      const batch = { size: 3, inputs: { ageDays: new Float64Array(3) }, explain: true }
      const scores = (await host.ranker('hostile/one')?.score(batch)) as { reasons: readonly string[] }
      expect(scores.reasons).toEqual(['a b [31mc', undefined, 'x'.repeat(120)])
    })
  })

  it('logs line breaks and colours, and they are escaped', async () => {
    await attack({ activate: 'console.log("\\u001b[31mred\\r\\nnext")' }, ({ host }) => {
      expect(host.lines.join('\n')).toContain('\\u001b[31mred')
    })
  })
})
