import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** By language: English text → translation. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>

/** All languages of all plugins are held in memory. */
const MAX_BUNDLE_BYTES = 64 * 1024
const MAX_LANGUAGES = 20

/** The bundles of a plugin's folder. @throws Error when one is too large, or is not a flat JSON object of texts, or there are too many */
export async function readTranslations(folder: string, l10n: string | undefined): Promise<Translations> {
  if (l10n === undefined) return {}
  const home = join(folder, l10n)
  if (!home.startsWith(folder + sep)) return {}
  const names = await readdir(home).catch(() => [])
  const languages = names.flatMap(name => /^bundle\.([a-z]{2})\.json$/.exec(name)?.[1] ?? [])
  if (languages.length > MAX_LANGUAGES) throw new Error(`${l10n} holds more than ${MAX_LANGUAGES} languages`)
  const bundles = languages.map(
    async language => [language, await readBundle(join(home, `bundle.${language}.json`))] as const,
  )
  return Object.fromEntries(await Promise.all(bundles))
}

async function readBundle(path: string): Promise<Record<string, string>> {
  if ((await stat(path)).size > MAX_BUNDLE_BYTES)
    throw new Error(`${path} is larger than ${MAX_BUNDLE_BYTES} bytes`)
  const bundle: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (
    typeof bundle !== 'object' ||
    bundle === null ||
    !Object.values(bundle).every(text => typeof text === 'string')
  )
    throw new Error(`${path} must map English texts to translations`)
  return bundle as Record<string, string>
}
