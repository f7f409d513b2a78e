import { type Language, LOCALES } from '../../contract/language.ts'
import type { Words } from './en.ts'

type In = Pick<Words, 'language'>

const createFormats = (locale: string) => ({
  number: new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }),
  date: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
  list: new Intl.ListFormat(locale),
})

/** Made once: to make them for each card took longer than all the rest of an answer. */
const FORMATS: Readonly<Record<Language, ReturnType<typeof createFormats>>> = {
  en: createFormats(LOCALES.en),
  de: createFormats(LOCALES.de),
}

export const numberText = ({ language }: In, value: number): string => FORMATS[language].number.format(value)

/** @param isoDate a date or a time, in ISO 8601; its day in UTC is what is shown */
export const dateText = ({ language }: In, isoDate: string): string =>
  FORMATS[language].date.format(new Date(isoDate))

/** "Marketing and Sales" */
export const listText = ({ language }: In, items: readonly string[]): string =>
  FORMATS[language].list.format(items)
