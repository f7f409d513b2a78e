import type { Language } from '../../contract/language.ts'
import { de } from './de.ts'
import { en, type Words } from './en.ts'

export type { Words } from './en.ts'

const WORDS: Readonly<Record<Language, Words>> = { en, de }

/** The words for whoever asks; a channel has no reader of its own, so it gets English. */
export const wordsFor = ({ language }: { readonly language: Language | null }): Words =>
  WORDS[language ?? 'en']

export const CHANNEL_WORDS = WORDS.en
