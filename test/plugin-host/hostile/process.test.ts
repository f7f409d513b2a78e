import { describe, expect, it } from 'vitest'
import { type Attack, attack } from './attack.ts'

/** What it tried was refused, or ended nobody but itself. */
const trying = (statement: string, before = ''): Attack => ({
  before: `import process from 'node:process'\n${before}`,
  score: `${statement}; throw new Error('it was possible')`,
})

describe('a plugin that reaches for processes', () => {
  it.each<[string, Attack, RegExp]>([
    ['ends with 0', { score: 'process.exit(0)' }, /exit code 0/],
    ['ends while it is activated', { code: 'export const activate = () => process.exit(0)' }, /exit code 0/],
    ['really exits', { score: 'process.reallyExit(7)' }, /exit code 7/],
    ['aborts', trying('process.abort()'), /may not use/],
    ['kills the server', trying('process.kill(process.ppid, 9)'), /may not use/],
    ['kills the server by the door behind', trying('process._kill(process.ppid, 9)'), /may not use/],
    ['debugs the server', trying('process._debugProcess(process.ppid)'), /may not use/],
    ['uses an internal binding', trying("process.binding('process_wrap')"), /may not use/],
    [
      'starts a program',
      trying("spawnSync('sleep', ['60'])", "import { spawnSync } from 'node:child_process'"),
      /may not use/,
    ],
    [
      'starts a worker',
      trying("new Worker('1', { eval: true })", "import { Worker } from 'node:worker_threads'"),
      /may not use|restricted/,
    ],
    [
      'slows the server down',
      trying('os.setPriority(process.ppid, 19)', "import os from 'node:os'"),
      /may not use/,
    ],
  ])('%s, harms itself alone', async (_, hostile, reason) => {
    await attack(hostile, ({ blame }) => expect(blame).toMatch(reason))
  })

  it('does not outlive the host, also when it ignores SIGTERM and hangs', async () => {
    let pid = 0
    await attack(
      { activate: "process.on('SIGTERM', () => {}); setTimeout(() => { for (;;); }, 1)" },
      async ({ host }) => {
        pid = host.host.plugins.get('hostile')?.plugin.running()?.pid ?? 0
        await host.host.close()
      },
    )
    expect(() => process.kill(pid || 2 ** 22, 0)).toThrow(/ESRCH/)
  })
})
