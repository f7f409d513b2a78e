import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { API_VERSION } from '../plugin-host/manifest/manifest.ts'

/** `npm run plugin:new <name>`: a plugin that works, to change from there. */
const [name = ''] = process.argv.slice(2)
if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) {
  console.error('Say its name, in lower-case letters, digits and hyphens: npm run plugin:new -- short-reads')
  process.exit(1)
}
const folder = join(resolve(process.env.PLUGINS_DIR ?? 'plugins'), name)
const title = name.replaceAll('-', ' ').replace(/^./, first => first.toUpperCase())

const manifest = {
  ...{ name, version: '0.1.0', displayName: title, description: 'Lifts what can be read quickly.' },
  ...{ publisher: 'me', private: true, type: 'module', engines: { 'common-ground': `^${API_VERSION}` } },
  main: 'index.ts',
  contributes: {
    scorers: [
      {
        ...{ id: name, label: title, description: 'Half the value for each 300 words.', scope: 'document' },
        ...{ inputs: ['wordCount'], range: [0, 1], weight: 0.1, when: 'both' },
      },
    ],
  },
}
const code = `import type { PluginContext, ScoreBatch } from '../../server/contract/plugin.ts'

export function activate({ subscriptions, scorers }: PluginContext) {
  const score = ({ inputs: { wordCount = new Float64Array() } }: ScoreBatch) =>
    wordCount.map(words => 2 ** (-words / 300))
  subscriptions.push(scorers.register('${name}', { score }))
}
`
const rows = [
  { name: 'long', wordCount: 900 },
  { name: 'short', wordCount: 90 },
]
const fixtures = { scorers: { [name]: { rows, order: ['short', 'long'] } } }
const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`

try {
  await mkdir(folder)
} catch {
  console.error(`${folder} is there already, or its parent is not. Choose another name.`)
  process.exit(1)
}
await writeFile(join(folder, 'package.json'), json(manifest))
await writeFile(join(folder, 'index.ts'), code)
await writeFile(join(folder, 'fixtures.json'), json(fixtures))
await writeFile(join(folder, 'README.md'), `# ${title}\n\nLifts what can be read quickly.\n`)
console.log(`Made ${folder}. Try it: npm run plugin:test -- ${folder}`)
