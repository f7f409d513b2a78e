import { useTranslation } from 'react-i18next'

/** A day in the reader's words: "3 May 2026". Text that is no date is given back as it is. */
export function useDateText(): (isoDate: string) => string {
  const { i18n } = useTranslation()
  return isoDate => {
    const date = new Date(isoDate)
    if (Number.isNaN(date.getTime())) return isoDate
    return new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(date)
  }
}
