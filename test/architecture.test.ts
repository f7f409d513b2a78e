import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from './support/content-folder.ts'

/**
 * The layer diagram. What stands to the right may be imported by what stands to the left, besides a folder's own files and packages.
 * Data flows down, imports point up towards `contract/`.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'server/contract': [],
  'server/errors.ts': ['server/contract'],
  'server/log.ts': [],
  'server/is-loopback.ts': [],
  'server/identity-config.ts': ['server/is-loopback.ts'],
  'server/config.ts': [
    ...['server/errors.ts', 'server/identity-config.ts', 'server/is-loopback.ts'],
    'server/channel/channel-address.ts',
  ],
  'server/tokens': ['server/contract', 'server/errors.ts'],
  'server/catalogue': ['server/contract', 'server/store/store.ts'],
  'server/content': ['server/contract', 'server/errors.ts', 'server/catalogue', 'server/store/store.ts'],
  'server/store': ['server/contract', 'server/errors.ts', 'server/catalogue/entry.ts'],
  'server/search': ['server/contract', 'server/errors.ts', 'server/catalogue'],
  'server/diagnosis': ['server/contract', 'server/catalogue'],
  'server/plugin-host': ['server/contract', 'server/errors.ts', 'server/log.ts', 'server/search/ranker.ts'],
  'server/library.ts': [
    ...['server/catalogue', 'server/content', 'server/log.ts'],
    ...['server/search/search.ts', 'server/store/store.ts'],
  ],
  'server/http': [
    ...['server/contract', 'server/errors.ts', 'server/config.ts', 'server/catalogue', 'server/library.ts'],
    ...[
      'server/channel',
      'server/content',
      'server/diagnosis',
      'server/tokens',
      'server/search/search.ts',
      'server/store/store.ts',
      'server/plugin-host/plugin-host.ts',
      'server/plugin-host/plugin-admin.ts',
      'server/plugin-host/process/requests.ts',
    ],
  ],
  'server/channel': [
    ...['server/catalogue', 'server/library.ts', 'server/log.ts', 'server/store/store.ts'],
    ...['server/contract', 'server/is-loopback.ts', 'server/teams/cards'],
    'server/teams/words',
  ],
  'server/teams/words': ['server/contract'],
  'server/teams/cards': [
    ...['server/contract', 'server/catalogue/entry.ts', 'server/catalogue/in-language.ts'],
    ...['server/diagnosis', 'server/teams/words'],
  ],
  'server/teams': [
    ...['server/contract', 'server/errors.ts', 'server/config.ts', 'server/tokens', 'server/http'],
    ...['server/diagnosis', 'server/catalogue', 'server/is-loopback.ts'],
  ],
  'server/synonyms-file.ts': ['server/content', 'server/search/analysis/synonyms.ts'],
  'server/plugin-documents.ts': [
    ...['server/contract', 'server/catalogue', 'server/plugin-host'],
    ...['server/search/search.ts', 'server/search/ranking/inputs.ts'],
  ],
  'server/app.ts': ['server'],
  'server/main.ts': ['server'],
  'server/cli': ['server'],
  'tab/host': ['server/contract'],
  tab: ['server/contract', 'tab/host'],
  plugins: ['server/contract/plugin.ts'],
}

/** Packages that belong to one folder alone. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  lunr: ['server/search'],
  'lunr-languages': ['server/search'],
  'gray-matter': ['server/content'],
  remark: ['server/content'],
  kysely: ['server/store'],
  pg: ['server/store'],
  '@photostructure/sqlite': ['server/store'],
  '@microsoft/teams-js': ['tab/host'],
}

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

async function readSources(): Promise<{ file: string; text: string }[]> {
  const found = await Promise.all(
    ['server', 'tab', 'plugins'].map(folder =>
      readdir(join(REPOSITORY, folder), { recursive: true, withFileTypes: true }),
    ),
  )
  const files = found.flat().filter(item => item.isFile() && /\.(?:ts|tsx|mjs)$/.test(item.name))
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      return { file: relative(REPOSITORY, path).replaceAll('\\', '/'), text: await readFile(path, 'utf8') }
    }),
  )
}

function importsOf({ file, text }: { file: string; text: string }): Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  )
  return [...statements].map(([, typeOnly, target, dynamic]) => {
    const specifier = target ?? dynamic ?? ''
    const to = specifier.startsWith('.') ? join(dirname(file), specifier).replaceAll('\\', '/') : specifier
    return { from: file, to, typeOnly: typeOnly !== undefined }
  })
}

const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`)
/** The longest place that holds the file, so `tab/host` goes before `tab`. */
const layerOf = (file: string) =>
  Object.keys(ALLOWED)
    .filter(place => isIn(file, place))
    .sort((a, b) => b.length - a.length)[0]

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

describe('architecture', async () => {
  const sources = await readSources()
  const imports = sources.flatMap(importsOf)

  it('gives every source file a layer', () => {
    expect(sources.map(({ file }) => file).filter(file => !layerOf(file))).toEqual([])
  })

  it('lets imports point towards the contract only', () => {
    const local = imports.filter(({ to }) => isIn(to, 'server') || isIn(to, 'tab') || isIn(to, 'plugins'))
    const wrong = local.filter(({ from, to }) => {
      const layer = layerOf(from)!
      return !isIn(to, layer) && !ALLOWED[layer]!.some(place => isIn(to, place))
    })
    expect(local.length).toBeGreaterThan(100)
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  it('keeps each wrapped package in its folder', () => {
    const wrong = imports.filter(({ from, to }) => {
      const homes = ONLY_IN[packageOf(to)]
      return homes !== undefined && !homes.some(home => isIn(from, home))
    })
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  it('lets only main, config and the commands touch the process', () => {
    const touching = sources.filter(
      ({ file, text }) => /^server\//.test(file) && /\bprocess\.(?:env|exit|on|once|argv)\b/.test(text),
    )
    // The bootstrap is the main of a plugin's own process.
    const allowed = /^server\/(?:main\.ts|config\.ts|cli\/|plugin-host\/sandbox\/)/
    expect(touching.map(({ file }) => file).filter(file => !allowed.test(file))).toEqual([])
  })

  it('keeps files within their budget: half of them at most 60 lines, none over 250', () => {
    const lengths = sources.map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([])
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60)
  })

  it('never runs code from strings', () => {
    const running = sources.filter(({ text }) =>
      /\beval\(|new Function\(|dangerouslySetInnerHTML=\{\{ __html: (?!html|practice\.html|topic\.html)/.test(
        text,
      ),
    )
    expect(running.map(({ file }) => file)).toEqual([])
  })
})
