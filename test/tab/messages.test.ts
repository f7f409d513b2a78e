import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../server/contract/language.ts'
import { REPOSITORY } from '../support/content-folder.ts'

const messagesFolder = join(REPOSITORY, 'tab/messages')
const translations = LANGUAGES.filter(language => language !== 'en')

/** Words that are written alike in both languages. */
const SAME_IN_GERMAN = new Set([
  ...['Common', 'Ground', 'Marketing', 'Name', 'Playbook', 'Playbooks', 'Plugins', 'Symptom'],
  ...['MB', 'ms', 's'],
])

type Words = ReadonlyMap<string, string>

function flatten(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string'
      ? [[path + name, inner] as [string, string]]
      : flatten(inner, `${path}${name}.`),
  )
}

async function readNamespaces(language: string): Promise<string[]> {
  const names = await readdir(join(messagesFolder, language))
  return names.map(name => name.replace(/\.json$/, '')).sort()
}

/** All words of a language by "namespace:key". */
async function readWords(language: string): Promise<Words> {
  const files = (await readNamespaces(language)).map(async namespace => {
    const text = await readFile(join(messagesFolder, language, `${namespace}.json`), 'utf8')
    return flatten(JSON.parse(text), `${namespace}:`)
  })
  return new Map((await Promise.all(files)).flat())
}

const pluralSuffix = /_(?:zero|one|two|few|many|other)$/

/** The keys with the forms of each plural once, as `key_*`. A word of its own for zero is extra, and needed in all languages. */
const stems = (words: Words) =>
  new Set(
    [...words.keys()].map(key =>
      words.has(key.replace(pluralSuffix, '_other')) && !key.endsWith('_zero')
        ? key.replace(pluralSuffix, '_*')
        : key,
    ),
  )

const placeholders = (text: string) => [...text.matchAll(/\{\{[^}]*\}\}/g)].map(([found]) => found).sort()
const withoutCount = (found: string[]) => found.filter(name => !/^\{\{count\b/.test(name))
const wordsOf = (text: string) => text.replaceAll(/\{\{[^}]*\}\}/g, '').match(/\p{L}+/gu) ?? []

describe.each(LANGUAGES)('the words in %s', async language => {
  const words = await readWords(language)

  it('are none of them empty', () => {
    expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  it('have every form that counting needs', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    const counted = [...stems(words)].filter(key => key.endsWith('_*'))
    const needed = counted.flatMap(key => pluralCategories.map(form => key.replace('*', form)))
    expect(counted.length).toBeGreaterThan(5)
    expect(needed.filter(key => !words.has(key))).toEqual([])
  })
})

describe.each(translations)('the words in %s, beside the English', async language => {
  const [english, words] = await Promise.all([readWords('en'), readWords(language)])

  it('stand in the same files, under the same keys', async () => {
    expect(await readNamespaces(language)).toEqual(await readNamespaces('en'))
    const [ours, theirs] = [stems(words), stems(english)]
    expect({
      missing: [...theirs].filter(key => !ours.has(key)),
      surplus: [...ours].filter(key => !theirs.has(key)),
    }).toEqual({ missing: [], surplus: [] })
  })

  it('are told the same things: names, numbers, dates', () => {
    const differing = [...words].filter(([key, text]) => {
      const original = english.get(key) ?? english.get(key.replace(pluralSuffix, '_other')) ?? ''
      // "Once" needs no number.
      const shown = pluralSuffix.test(key) ? withoutCount : (found: string[]) => found
      return String(shown(placeholders(text))) !== String(shown(placeholders(original)))
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('are translated', () => {
    const same = [...words].filter(
      ([key, text]) => text === english.get(key) && wordsOf(text).some(word => !SAME_IN_GERMAN.has(word)),
    )
    expect(same).toEqual([])
  })
})

it('every file of words is known to the compiler, which then finds a message that does not exist', async () => {
  const types = await readFile(join(messagesFolder, 'i18next.d.ts'), 'utf8')
  const missing = (await readNamespaces('en')).filter(
    name =>
      !types.includes(`import type ${name} from './en/${name}.json'`) ||
      !types.includes(`${name}: typeof ${name}`),
  )
  expect(missing).toEqual([])
})
