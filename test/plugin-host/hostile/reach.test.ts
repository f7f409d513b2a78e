import { execFileSync } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startHost } from '../host.ts'
import { type Attack, attack } from './attack.ts'

/** Throws what the attempt has led to, so that the report has it. */
const trying = (expression: string, imports = ''): Attack => ({
  before: imports,
  score: `return Promise.resolve().then(async () => ${expression}).then(
    value => { throw new Error('GOT ' + JSON.stringify(value)?.slice(0, 200)) },
    error => { throw new Error('REFUSED ' + error.message + ' ' + error.code) })`,
})
const fs = "import fs from 'node:fs'"
const net = "import net from 'node:net'"

describe('a plugin that reaches out', () => {
  it.each<[string, Attack]>([
    ['reads a file of the system', trying("fs.readFileSync('/etc/passwd', 'utf8')", fs)],
    [
      'reads the server’s code',
      trying(`fs.readFileSync(${JSON.stringify(import.meta.filename)}, 'utf8')`, fs),
    ],
    [
      'reads another plugin',
      trying("fs.readFileSync(new URL('../good/package.json', import.meta.url), 'utf8')", fs),
    ],
    ['writes into its folder', trying("fs.writeFileSync(new URL('./new.txt', import.meta.url), 'x')", fs)],
    ['writes into /tmp', trying("fs.writeFileSync('/tmp/common-ground-hostile', 'x')", fs)],
    ['reads the server’s environment', trying("fs.readFileSync('/proc/' + process.ppid + '/environ')", fs)],
    ['asks a name server', trying("dns.promises.lookup('example.org')", "import dns from 'node:dns'")],
    ['fetches', trying("fetch('http://127.0.0.1:1/').then(r => r.status)")],
    ['listens', trying('new Promise((r, f) => net.createServer().listen(0, r).on("error", f))', net)],
    ['opens the inspector', trying('inspector.open(0)', "import inspector from 'node:inspector'")],
    [
      'traces into a file',
      trying("t.createTracing({ categories: ['v8'] }).enable()", "import t from 'node:trace_events'"),
    ],
    ['writes a report', trying('process.report.writeReport("/tmp/common-ground-hostile.json")')],
    [
      'makes a socket in the file system from a handle',
      trying(
        "(() => { const { constructor: Pipe } = process.stdout._handle; return [new Pipe(0).bind('/tmp/common-ground-hostile.sock')] })()",
      ),
    ],
    [
      'takes a datagram socket by its class',
      trying("new dgram.Socket('udp4').address()", "import dgram from 'node:dgram'"),
    ],
    [
      'hooks the loader, in a thread of its own',
      trying("module.register('data:text/javascript,')", "import module from 'node:module'"),
    ],
    [
      'writes a heap snapshot',
      trying('v8.writeHeapSnapshot("/tmp/common-ground-hostile")', "import v8 from 'node:v8'"),
    ],
  ])('%s, and is refused', async (_, hostile) => {
    await attack(hostile, ({ blame }) => {
      expect(blame).toContain('REFUSED')
      expect(blame).not.toContain('GOT')
    })
  })

  it.each<[string, Attack, RegExp]>([
    [
      'a link to a file outside',
      { spoil: folder => symlink('/etc/passwd', join(folder, 'data.txt')) },
      /data\.txt is a link that leads out/,
    ],
    [
      'a link to a folder outside',
      { spoil: folder => symlink('/etc', join(folder, 'data')) },
      /data is a link/,
    ],
    [
      'a link to what another plugin has',
      {
        manifest: { l10n: 'l10n' },
        files: { 'l10n/bundle.en.json': '{}' },
        spoil: folder => symlink('../../good/package.json', join(folder, 'l10n/bundle.de.json')),
      },
      /bundle\.de\.json is a link/,
    ],
    [
      'a pipe that would never be read to its end',
      { spoil: async folder => execFileSync('mkfifo', [join(folder, 'data.mjs')]) },
      /data\.mjs is neither a file nor a folder/,
    ],
  ])('offers %s, and is not started', async (_, hostile, reason) => {
    await attack(hostile, ({ report }) => {
      expect(report).toMatchObject({ state: 'failed', reason: expect.stringMatching(reason) })
    })
  })

  it.each(['x,*', '*'])(
    'lies in the folder %s, which Node would take for more, and is not started',
    async name => {
      await using host = await startHost({ [name]: {} })
      expect(host.status(name)?.reason).toMatch(/neither \* nor a comma/)
    },
  )

  it('finds an empty environment and no descriptors but its own', async () => {
    const seen =
      '(() => { const open = []; for (let fd = 0; fd < 64; fd++) try { fs.fstatSync(fd).isFile() && open.push(fd) } catch {} return [process.env, open] })()'
    process.env.SECRET_OF_THE_SERVER = 'secret'
    await attack(trying(seen, fs), ({ blame }) => {
      expect(blame).toContain('GOT [{},[]]')
    })
    delete process.env.SECRET_OF_THE_SERVER
  })

  it('does not reach a port of this machine', async () => {
    let calls = 0
    const server = createServer(() => calls++)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const connecting = `new Promise((r, f) => new net.Socket().connect(${port}, '127.0.0.1', r).on('error', f))`
    await attack(trying(connecting, net), ({ blame }) => expect(blame).toContain('REFUSED'))
    server.close()
    expect(calls).toBe(0)
  })
})
