import { type Static, Type } from 'typebox'

export const LANGUAGES = ['en', 'de'] as const
export const Language = Type.Enum([...LANGUAGES])
export type Language = Static<typeof Language>

/** Whose numbers, dates and lists go with a language. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' }

/** The first that we speak of the wanted ones: tags such as "de-AT" or "en;q=0.8", the most wanted first. */
export const findLanguage = (wanted: readonly string[]): Language | undefined =>
  wanted
    .map(tag => tag.trim().slice(0, 2).toLowerCase())
    .find((code): code is Language => LANGUAGES.includes(code as Language))
