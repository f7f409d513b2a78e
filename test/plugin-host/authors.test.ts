import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tryPlugin } from '../../server/plugin-host/harness/try-plugin.ts'
import { REPOSITORY, temporaryFolder } from '../support/content-folder.ts'
import { manifest, scoring, writePlugin } from './host.ts'

/** The code blocks of the authors' README, in their order. */
async function readBlocks(): Promise<string[]> {
  const text = await readFile(join(REPOSITORY, 'plugins/README.md'), 'utf8')
  return [...text.matchAll(/```(?:json|js)\n(.*?)```/gs)].map(([, code = '']) => code)
}

/** What the harness says of a plugin with these files. Times and memory are budgets on a quiet machine. */
async function tryFiles(files: Readonly<Record<string, string>>) {
  await using folder = await temporaryFolder()
  const home = join(folder.path, 'plugin')
  await writePlugin(home, { files })
  const { problems, cases } = await tryPlugin(home)
  return { problems: problems.filter(problem => !/budget/.test(problem)), cases }
}

describe('the README for authors', () => {
  it('leads from nothing to a scorer, in forty lines', async () => {
    const [json = '', code = ''] = await readBlocks()
    expect(`${json}${code}`.split('\n').length).toBeLessThanOrEqual(40)
    const tried = await tryFiles({ 'package.json': json, 'index.js': code })
    expect(tried).toEqual({ problems: [], cases: 1 })
  })

  it('has an example of a badge, a command and an event that keeps what its fixtures promise', async () => {
    const [, , json = '', code = '', german = '', fixtures = ''] = await readBlocks()
    const files = { 'package.json': json, 'index.js': code, 'fixtures.json': fixtures }
    const tried = await tryFiles({ ...files, 'l10n/bundle.de.json': german })
    expect(tried).toEqual({ problems: [], cases: 4 })
  })
})

describe('the harness for authors', () => {
  const named = (id: string) => ({ id, label: id, description: id })
  const contributes = {
    badges: [{ ...named('short'), inputs: ['wordCount'] }],
    commands: [named('add')],
    events: ['winPublished'],
  }
  const code = `export const activate = ({ badges, commands, events, state }) => {
    badges.register('short', { apply: ({ inputs }) => Array.from(inputs.wordCount, words => words < 300) })
    commands.register('add', argument => argument + 1)
    events.on('winPublished', () => state.set('seen', (state.get('seen') ?? 0) + 1))
  }`
  const files = (fixtures: object) => ({
    'package.json': JSON.stringify(manifest({ contributes })),
    'index.mjs': code,
    'fixtures.json': JSON.stringify(fixtures),
  })
  const rows = [
    { name: 'long', wordCount: 900 },
    { name: 'brief', wordCount: 90 },
  ]

  it.each<[string, object, RegExp]>([
    ['a badge', { badges: { short: { rows, carry: ['long'] } } }, /carried by \[brief\]; expected \[long\]/],
    ['a command', { commands: { add: [{ argument: 1, answers: 3 }] } }, /"add" answers 2 to 1; expected 3/],
    ['an event', { events: [{ name: 'winPublished', keeps: { seen: 2 } }] }, /keeps \{"seen":1\}; expected/],
    ['an unknown event', { events: [{ name: 'winCelebrated', keeps: {} }] }, /package\.json does not/],
    ['an unknown command', { commands: { other: [{ answers: 1 }] } }, /"other" is not registered/],
  ])('says when %s is not as the fixtures promise', async (_, fixtures, problem) => {
    expect((await tryFiles(files(fixtures))).problems).toEqual([expect.stringMatching(problem)])
  })

  it('says when the same rows get other answers, and when there is no plugin', async () => {
    const random = scoring('return Array.from(inputs.ageDays, () => Math.random())')
    const { problems } = await tryFiles({ 'package.json': JSON.stringify(manifest()), 'index.mjs': random })
    expect(problems).toContainEqual(expect.stringMatching(/differently/))
    expect((await tryPlugin('/nowhere')).problems).toEqual(['there is no such folder'])
  })
})
