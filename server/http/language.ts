import { findLanguage, type Language } from '../contract/language.ts'
import type { Request } from './parts.ts'

const DEFAULT: Language = 'en'

const findAsked = ({ headers }: Request): Language | undefined =>
  findLanguage(headers['accept-language']?.split(',') ?? [])

/** What to answer in: the tab asks in the language it shows; whoever asks for none gets the one they chose. */
export const answerLanguage = (request: Request): Language =>
  findAsked(request) ?? request.signedIn?.language ?? DEFAULT

/** What to show a person: the language they chose, and until they have, the one they ask in. */
export const personLanguage = (chosen: Language | null, request: Request): Language =>
  chosen ?? findAsked(request) ?? DEFAULT
