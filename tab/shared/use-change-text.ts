import { useTranslation } from 'react-i18next'
import type { Result } from '../../server/contract/practice.ts'
import { describeChange } from './result-change.ts'

type Shown = Pick<Result, 'metric' | 'unit' | 'before' | 'after' | 'better'>

export interface ChangeText {
  /** "18 → 31 accepted leads a month" */
  readonly values: string
  /** "+72 %", or "+14" when it began at 0 */
  readonly change: string
  /** "18 → 31 accepted leads a month, +72 %" */
  readonly line: string
}

/** A result in words. It says "better" only where the sign alone would mislead. */
export function useChangeText(): (result: Shown) => ChangeText {
  const { t, i18n } = useTranslation()
  const signed = (value: number) => {
    const digits = Math.abs(value) < 1 ? 1 : 0
    const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: digits }).format(
      Math.abs(value),
    )
    if (value === 0) return size
    return `${value < 0 ? '−' : '+'}${size}`
  }
  return ({ metric, unit, before, after, better }) => {
    const change = describeChange({ before, after, better })
    const size =
      change.kind === 'share'
        ? t('change.percent', { value: signed(change.share * 100) })
        : signed(change.difference)
    const obvious = better === 'higher' && change.direction === 'better'
    const judged = obvious
      ? size
      : t('change.judged', { change: size, judgement: t(`change.${change.direction}`) })
    const format = { maximumFractionDigits: 6 }
    const values = t(unit ? 'change.withUnit' : 'change.plain', {
      metric,
      // Not `unit`: formatters take that for an option of theirs, refuse it, and leave the number as it is.
      unitName: unit,
      before,
      after,
      formatParams: { before: format, after: format },
    })
    return { values, change: judged, line: t('change.line', { values, change: judged }) }
  }
}
