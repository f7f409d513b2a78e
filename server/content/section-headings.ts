import type { Language } from '../contract/language.ts'
import type { Story } from '../contract/practice.ts'

type Headings = Readonly<Record<keyof Story, string>>

/** How a story's sections are headed in a file. */
export const SECTION_HEADINGS: Headings = {
  situation: 'Situation',
  whatWeDid: 'What we did',
  outcome: 'Outcome',
  whatToCopy: 'What to copy',
}

/** How they are headed on the page: in the language that the story is told in. */
export const SHOWN_HEADINGS: Readonly<Record<Language, Headings>> = {
  en: SECTION_HEADINGS,
  de: {
    situation: 'Ausgangslage',
    whatWeDid: 'Was wir getan haben',
    outcome: 'Was sich geändert hat',
    whatToCopy: 'Was Sie übernehmen können',
  },
}
