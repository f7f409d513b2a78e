import type { Catalogue, Entry } from './entry.ts'
import { originalOf, preferredOf } from './in-language.ts'
import type { ContentSource } from './sources.ts'

type Translations = ReadonlyMap<string, readonly string[]>

/** A source never changes, and each edition asks. */
const known = new WeakMap<ContentSource, Translations>()

/** The ids of each original's translations. */
export function translationsIn(content: ContentSource): Translations {
  const before = known.get(content)
  if (before) return before
  const translations = new Map<string, string[]>()
  for (const { id, translationOf } of content.practices.values())
    if (translationOf) translations.set(translationOf, [...(translations.get(translationOf) ?? []), id])
  known.set(content, translations)
  return translations
}

/** These ids, and those of their translations: what is said of an original shows on each of them. */
export function withTranslations(ids: Iterable<string>, content: ContentSource): Set<string> {
  const translations = translationsIn(content)
  return new Set([...ids].flatMap(id => [id, ...(translations.get(id) ?? [])]))
}

/** A practice in all its languages: the original first, where it is published. */
export function versionsOf(entry: Entry, { practices, translations }: Catalogue): readonly Entry[] {
  const original = originalOf(entry)
  const versions = [original, ...(translations?.get(original) ?? [])].flatMap(id => practices.get(id) ?? [])
  return versions.length > 0 ? versions : [entry]
}

/** A practice as this reader would rather read it. */
export const versionFor = (entry: Entry, catalogue: Catalogue, language: string): Entry =>
  preferredOf(versionsOf(entry, catalogue), language) ?? entry
