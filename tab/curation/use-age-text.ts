import { useTranslation } from 'react-i18next'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** How long ago, in the reader's words: "3 days ago". */
export function useAgeText(): (isoTime: string) => string {
  const { i18n } = useTranslation()
  return isoTime => {
    const ms = Date.now() - Date.parse(isoTime)
    const format = new Intl.RelativeTimeFormat(i18n.language, { numeric: 'auto' })
    if (ms >= dayMs) return format.format(-Math.floor(ms / dayMs), 'day')
    if (ms >= hourMs) return format.format(-Math.floor(ms / hourMs), 'hour')
    return format.format(-Math.max(0, Math.floor(ms / 60_000)), 'minute')
  }
}
