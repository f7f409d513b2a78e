import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createContentReader } from '../../server/content/read-content.ts'
import { createRenderer } from '../../server/content/renderer.ts'
import { playbookFile, REPOSITORY, temporaryFolder, writeContent } from '../support/content-folder.ts'

async function openFolder(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder()
  await writeContent(folder.path, files)
  const renderer = createRenderer()
  return {
    path: folder.path,
    reader: createContentReader({ folder: folder.path, renderer }),
    [Symbol.asyncDispose]: async () => {
      await renderer.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

describe('the content folder', () => {
  it('serves good files, and reports each bad one by place', async () => {
    await using folder = await openFolder({
      'playbooks/good.md': playbookFile(),
      'playbooks/bad.md': '---\ntitle: [\n---\n',
    })
    const { source, problems } = await folder.reader.read()
    expect([...source.practices.keys()]).toEqual(['good'])
    expect(problems).toMatchObject([{ file: 'playbooks/bad.md', line: 2, column: 9 }])
  })

  it('keeps the good version of a file that was broken by an edit, and forgets a file that is gone', async () => {
    await using folder = await openFolder({ 'playbooks/good.md': playbookFile() })
    await folder.reader.read()
    await writeFile(join(folder.path, 'playbooks/good.md'), 'broken')
    const broken = await folder.reader.read()
    expect(broken.source.practices.get('good')?.title).toBe('A field-visit day')
    expect(broken.problems[0]?.message).toContain('The version before this edit is still served')

    await rm(join(folder.path, 'playbooks/good.md'))
    expect((await folder.reader.read()).source.practices.size).toBe(0)
  })

  it('gives an id to the first of two files, and reports the other', async () => {
    await using folder = await openFolder({
      'playbooks/a.md': playbookFile({ title: 'First', front: 'id: same\n' }),
      'playbooks/b.md': playbookFile({ title: 'Second', front: 'id: same\n' }),
    })
    const { source, problems } = await folder.reader.read()
    expect(source.practices.get('same')?.title).toBe('First')
    expect(problems).toMatchObject([{ file: 'playbooks/b.md' }])
  })

  it('misses a lever that is not there', async () => {
    await using folder = await openFolder({})
    await rm(join(folder.path, 'levers/data-first.md'))
    expect((await folder.reader.read()).problems).toMatchObject([{ file: 'levers/data-first.md' }])
  })

  it('does not read a huge file, nor follow a folder named like one', async () => {
    await using folder = await openFolder({ 'playbooks/huge.md': 'x'.repeat(200_000) })
    await mkdir(join(folder.path, 'playbooks/folder.md'))
    expect((await folder.reader.read()).problems).toMatchObject([{ file: 'playbooks/huge.md' }])
  })

  it('that is missing is said in a sentence', async () => {
    const renderer = createRenderer()
    const reader = createContentReader({ folder: join(REPOSITORY, 'nowhere'), renderer })
    await expect(reader.read()).rejects.toThrow(/CONTENT_DIR/)
    await renderer.close()
  })
})

describe('the content of the product', () => {
  it('has no problem, all levers and symptoms, a playbook per lever, and examples marked as such', async () => {
    const renderer = createRenderer()
    const { source, problems } = await createContentReader({
      folder: join(REPOSITORY, 'content'),
      renderer,
    }).read()
    await renderer.close()
    expect(problems).toEqual([])
    const practices = [...source.practices.values()]
    for (const { id } of source.levers)
      expect(
        practices.some(practice => practice.kind === 'playbook' && practice.levers.includes(id as never)),
      ).toBe(true)
    const wins = practices.filter(({ kind }) => kind === 'win')
    expect(wins.length).toBeGreaterThanOrEqual(3)
    expect(wins.every(({ example }) => example)).toBe(true)
  })
})
