import lunr from 'lunr'
import addGerman from 'lunr-languages/lunr.de.js'
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support.js'

/** lunr's analysis of one language: which words carry no meaning, and what is left of the others. */
export interface Language {
  isStopWord(word: string): boolean
  stem(word: string): string
}

type PipelineFunction = (token: lunr.Token) => lunr.Token | null | undefined
type LunrWithGerman = typeof lunr & { de: { stopWordFilter: PipelineFunction; stemmer: PipelineFunction } }

addStemmerSupport(lunr)
addGerman(lunr)
const { de } = lunr as LunrWithGerman

function createLanguage(stopWordFilter: PipelineFunction, stemmer: PipelineFunction): Language {
  const token = (word: string) => new lunr.Token(word, {})
  return {
    isStopWord: word => !stopWordFilter(token(word)),
    stem: word => stemmer(token(word))?.toString() || word,
  }
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  en: createLanguage(lunr.stopWordFilter as PipelineFunction, lunr.stemmer as PipelineFunction),
  de: createLanguage(de.stopWordFilter, de.stemmer),
}
export const LANGUAGE_CODES: readonly string[] = Object.keys(LANGUAGES)

/** The code of the analysis that a BCP 47 tag gets: English for every language that has none of its own. */
export function languageCode(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0]!
  return Object.hasOwn(LANGUAGES, primary) ? primary : 'en'
}

export const getLanguage = (code: string): Language => LANGUAGES[code]!
