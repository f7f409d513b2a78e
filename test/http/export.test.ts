import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Practice } from '../../server/contract/practice.ts'
import { REPOSITORY, temporaryFolder } from '../support/content-folder.ts'
import { type Caller, startServer, type TestServer } from '../support/server.ts'
import { winInput } from '../support/win-input.ts'

const run = promisify(execFile)

/** What somebody might type to break a file, its front matter or a table. */
const HOSTILE = [
  'Plain: "quoted", \'single\', #hash, key: value, [a], {b}, *alias, &anchor, !tag, % and @',
  '---\nkind: lever\n---\n🤝 Größe 日本 \u2028 \u0085 \u0007 | > - ? null true 1e3',
  '=HYPERLINK("https://x")',
]
const BODIES = [
  'Text.\n\n## Outcome\n\nNot the real one.\n\n## What to copy ##\n\n---\n\n- a\n  - b',
  '    indented code\n\n```\nnever closed\n\n## Situation',
  '---\nkind: lever\n---\n\n[link](javascript:alert(1)) <script>alert(1)</script> note[^1]\n\n[^1]: There.',
]

async function tellHostileWins(server: TestServer): Promise<void> {
  const [mara, sven] = [await server.signIn(HOSTILE[0]!.slice(0, 70)), await server.signIn('Sven', 'sales')]
  for (const [index, text] of HOSTILE.entries()) {
    const [body, result] = [
      BODIES[index]!,
      { ...winInput().result!, metric: text.slice(0, 60), period: text },
    ]
    const { status, body: told } = await mara.submit({
      ...{ title: text, situation: body, whatWeDid: body, outcome: body, whatToCopy: body },
      contributors: [{ name: text.slice(0, 60), side: 'marketing' }],
      tags: [text.slice(0, 30)],
      result: index === 0 ? null : { ...result, period: text.slice(0, 60) },
      ...(index === 2 && { checkOn: '2027-01-01', reuseOf: 'field-visit-day' }),
    })
    expect([index, status]).toEqual([index, 201])
    await sven.call(`/api/wins/${told.id}/co-sign`, { method: 'POST' })
  }
}

/** All practices whole, without what is the reader's, the signer's or the system's own. */
async function readAll(caller: Caller): Promise<Partial<Practice>[]> {
  const list = (await caller.call('/api/practices?limit=100&sort=new')).body.items as Practice[]
  const ids = list.map(({ id }) => id).sort()
  const whole = await Promise.all(ids.map(id => caller.call<Practice>(`/api/practices/${id}`)))
  return whole.map(({ body }) => {
    const { source, story, coSigns, canCoSign, askedToCoSign, canEdit, ...practice } = body
    return practice
  })
}

async function startFrom(folder: string): Promise<TestServer> {
  return startServer({ environment: { CONTENT_DIR: folder } })
}

function unzip(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, nameLength] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)]
    const start = at + 30 + nameLength
    const name = zip.toString('utf8', at + 30, start)
    files.set(name, inflateRawSync(zip.subarray(start, start + packed)).toString())
    at = start + packed
  }
  return files
}

describe('out and in', () => {
  it('an export of everything, read by an empty system, gives the same practices, hostile text included', async () => {
    await using server = await startServer()
    await tellHostileWins(server)
    const kim = await server.signIn('Kim', 'other', 'curator')
    const token = { authorization: `Bearer ${kim.token}` }
    const zip = await server.app.inject({ url: '/api/curation/export', headers: token })
    expect(zip.headers).toMatchObject({ 'content-type': 'application/zip' })
    await using folder = await temporaryFolder()
    for (const [name, text] of unzip(zip.rawPayload)) {
      await mkdir(join(folder.path, name, '..'), { recursive: true })
      await writeFile(join(folder.path, name), text)
    }
    if (process.platform === 'linux') {
      await writeFile(join(folder.path, 'all.zip'), zip.rawPayload)
      const python = 'import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)'
      await run('python3', ['-c', python, join(folder.path, 'all.zip')])
    }

    await using empty = await startFrom(folder.path)
    const before = await readAll(kim)
    expect(before).toHaveLength(4)
    expect(await readAll(await empty.signIn('Kim', 'other', 'curator'))).toEqual(before)
  })

  it('the command writes the same files, into a folder that is empty only', async () => {
    await using server = await startServer()
    await tellHostileWins(server)
    const kim = await server.signIn('Kim', 'other', 'curator')
    const before = await readAll(kim)
    const [{ id }] = before as [Practice]
    const one = await kim.call(`/api/practices/${id}/export`)
    await using folder = await temporaryFolder()
    const { dataDir, contentDir } = server
    await server.app.close()
    const command = () =>
      run(process.execPath, ['--import', 'tsx', 'server/cli/export.ts', '--to', join(folder.path, 'out')], {
        cwd: REPOSITORY,
        env: { ...process.env, DATA_DIR: dataDir, CONTENT_DIR: contentDir, DATABASE_URL: '' },
      })

    expect((await command()).stdout).toContain('files are in')
    await expect(command()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('not empty') })
    const path = id === 'field-visit-day' ? `playbooks/${id}.md` : `wins/${id}.md`
    expect(await readFile(join(folder.path, 'out', path), 'utf8')).toBe(one.body)
  })

  it('one practice is a file, from the database or from its own, and nothing unpublished gets out', async () => {
    await using server = await startServer({ environment: { MODERATION: 'on' } })
    const [mara, kim] = [await server.signIn('Mara'), await server.signIn('Kim', 'other', 'curator')]
    const waiting = await mara.submit({ title: 'Quokka pilot' })
    const told = await kim.submit()
    const file = await kim.call(`/api/practices/${told.body.id}/export`)
    expect(file.headers['content-type']).toContain('text/markdown')
    expect(file.body).toContain('\n## What we did\n')
    expect((await kim.call('/api/practices/field-visit-day/export')).body).toContain('kind: playbook')
    expect((await kim.call(`/api/practices/${waiting.body.id}/export`)).status).toBe(404)

    const csv = (await kim.call('/api/curation/wins.csv')).body as unknown as string
    expect(csv.trim().split('\r\n')).toHaveLength(2)
    for (const url of ['/api/curation/wins.csv', '/api/curation/export', '/api/practices/none/export']) {
      expect((await mara.call(url)).status).toBe(403)
      expect((await server.nobody.call(url)).status).toBe(401)
    }
  })

  it('the CSV never runs as a formula, keeps numbers, and quotes what it must', async () => {
    await using server = await startServer()
    await tellHostileWins(server)
    const kim = await server.signIn('Kim', 'other', 'curator')
    const csv = (await kim.call('/api/curation/wins.csv')).body as unknown as string
    expect(csv).toContain(`,"'=HYPERLINK(""https://x"")",`)
    expect(csv).toContain(',18,31,"higher",')
    const cells = csv.slice(1).match(/"(?:[^"]|"")*"|[^,\r\n]+/g)!
    expect(cells.filter(cell => /^"?[\s\p{C}]*[=+\-@]/u.test(cell) && Number.isNaN(Number(cell)))).toEqual([])
  })
})
