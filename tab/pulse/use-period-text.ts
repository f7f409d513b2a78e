import { useTranslation } from 'react-i18next'
import { splitPeriod } from '../../server/contract/pulse-period.ts'

/** A quarter in the reader's words: "Q4 2026". */
export function usePeriodText(): (period: string) => string {
  const { t } = useTranslation('pulse')
  return period => t('quarter', splitPeriod(period))
}

/** Quarters begin and end by UTC, so their days are named by UTC, too. */
export function useDayText(): (day: string | Date) => string {
  const { i18n } = useTranslation('pulse')
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' })
  return day => format.format(new Date(day))
}
