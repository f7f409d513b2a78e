import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tryPlugin } from '../../server/plugin-host/harness/try-plugin.ts'
import { scanPlugins } from '../../server/plugin-host/manifest/scan-plugins.ts'
import { REPOSITORY } from '../support/content-folder.ts'

const folder = join(REPOSITORY, 'plugins')
const names = readdirSync(folder, { withFileTypes: true }).flatMap(item =>
  item.isDirectory() ? item.name : [],
)

describe('the built-in plugins', () => {
  it.each(names)('%s keeps what its fixtures promise, by the same harness that authors use', async name => {
    const { problems, cases } = await tryPlugin(join(folder, name))
    // Times and memory are budgets on a quiet machine, not truths about a busy one.
    expect(problems.filter(problem => !/budget/.test(problem))).toEqual([])
    expect(cases).toBeGreaterThan(0)
  })

  it.each(names)('%s has German words for all that it says of itself', async name => {
    const { manifest, translations } = (await scanPlugins(folder)).found.get(name)!
    const { de = {} } = translations
    const { scorers = [], checks = [], badges = [], commands = [], configuration = {} } = manifest.contributes
    const texts = [
      ...[manifest.displayName, manifest.description!],
      ...[...scorers, ...checks, ...badges, ...commands].flatMap(one => [one.label, one.description]),
      ...Object.values(configuration).flatMap(({ title, description }) => [title, description!]),
    ]
    expect(texts.filter(text => !Object.hasOwn(de, text))).toEqual([])
  })
})
