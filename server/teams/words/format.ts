import { LOCALES } from '../../contract/language.ts'
import type { Words } from './en.ts'

type In = Pick<Words, 'language'>

export const numberText = ({ language }: In, value: number): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }).format(value)

/** @param isoDate a date or a time, in ISO 8601; its day in UTC is what is shown */
export const dateText = ({ language }: In, isoDate: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(isoDate),
  )

/** "Marketing and Sales" */
export const listText = ({ language }: In, items: readonly string[]): string =>
  new Intl.ListFormat(LOCALES[language]).format(items)
