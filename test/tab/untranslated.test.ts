import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { transform } from 'esbuild'
import { parseAst } from 'vite'
import { expect, it } from 'vitest'
import { REPOSITORY } from '../support/content-folder.ts'

/** Attributes whose text people see or hear. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'hint',
  'label',
  'lead',
  'placeholder',
  'title',
])

interface Node {
  readonly type: string
  readonly [name: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

const hasWords = (value: unknown): value is string => typeof value === 'string' && /\p{L}/u.test(value)

/** What stands in the JSX as it is, instead of coming from `t()`. */
function findWords(node: Node): string[] {
  if (node.type === 'JSXText' && hasWords(node.value)) return [node.value.trim()]
  const { name, value } = node as { name?: Node; value?: Node }
  if (node.type === 'JSXAttribute' && SPOKEN.has(String(name?.name)) && hasWords(value?.value))
    return [value.value]
  return Object.values(node).flat().filter(isNode).flatMap(findWords)
}

async function findWordsIn(source: string): Promise<string[]> {
  const { code } = await transform(source, { loader: 'tsx', jsx: 'preserve' })
  return findWords(parseAst(code, { jsx: true }) as unknown as Node)
}

it('finds words that no language file knows', async () => {
  const source = '<p title="Hello" lang="de"><b>{t("x")}</b> world <i aria-label={t("y")}> · </i></p>'
  expect(await findWordsIn(source)).toEqual(['Hello', 'world'])
})

it('every word on a page comes from the language files', async () => {
  const folder = join(REPOSITORY, 'tab')
  const files = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.tsx'))
  const found = await Promise.all(
    files.map(async name => {
      const words = await findWordsIn(await readFile(join(folder, name), 'utf8'))
      return words.map(word => `${relative(REPOSITORY, join(folder, name))}: ${word}`)
    }),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(found.flat()).toEqual([])
})
