import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { API_VERSION } from '../../server/plugin-host/manifest/manifest.ts'
import { REPOSITORY } from '../support/content-folder.ts'

const source = () => readFile(join(REPOSITORY, 'server/contract/plugin.ts'), 'utf8')

/** The types alone: a comment may change without a release. */
const shapeOf = (text: string) =>
  text
    .replace(/\/\*\*?[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim()

describe('the plugin API', () => {
  it('has the shape that authors were promised; another one is another version', async () => {
    const text = await source()
    expect(text).toContain(`The plugin API, version ${API_VERSION}:`)
    expect(shapeOf(text)).toMatchSnapshot(API_VERSION)
  })

  it('is types alone: a plugin has nothing to import at run time', async () => {
    expect(await source()).not.toMatch(/^export (?:const|let|function|class|enum|default)|^import /m)
  })
})
