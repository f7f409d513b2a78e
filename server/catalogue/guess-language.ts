import type { Language } from '../contract/language.ts'

/** Words that hardly a sentence does without, and that are none of the other language. */
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('the and is are of to we our with for that this not have had were it by from as'.split(' ')),
  de: new Set(
    'der das und ist sind den dem des wir uns mit für dass nicht ein eine haben hatten es von aus auf zu im'.split(
      ' ',
    ),
  ),
}
/** Enough to tell: what people write is read at each start. */
const READ_LENGTH = 2_000

/** What somebody wrote in; English when it is as good as nothing. */
export function guessLanguage(text: string): Language {
  const words =
    text
      .slice(0, READ_LENGTH)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const count = (language: Language) => words.filter(word => TELLING[language].has(word)).length
  return count('de') > count('en') ? 'de' : 'en'
}
