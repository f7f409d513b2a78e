import { findLanguage, type Language } from '../../server/contract/language.ts'
import { readStored, writeStored } from '../shared/storage.ts'

export const toLanguage = (locale: string): Language => findLanguage([locale]) ?? 'en'

const key = 'common-ground.language'

/** What to begin in, before anybody is known: what this device showed last, else what its browser is set to. */
export const readStartLanguage = (): Language =>
  findLanguage([readStored(key) ?? '', ...navigator.languages]) ?? 'en'

/** Keeps it for the next start on this device, so that it begins in it. */
export const keepStartLanguage = (language: Language): void => writeStored(key, language)
