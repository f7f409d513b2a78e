import { useCallback } from 'react'
import { type FieldErrors, type Resolver, set } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { findGaps, type Gap } from './find-gaps.ts'
import { useMetrics } from './use-metrics.ts'
import type { WinDraft } from './win-draft.ts'

/** What to say about a gap. */
export function useGapText(): (gap: Gap) => string {
  const { t } = useTranslation('share')
  return useCallback(
    ({ problem, excess = 0 }) =>
      problem === 'tooLong' ? t('gaps.tooLong', { count: excess }) : t(`gaps.${problem}`),
    [t],
  )
}

/** Checks the draft as a whole, with the words to show at each field. */
export function useGapResolver(): Resolver<WinDraft> {
  const gapText = useGapText()
  const metrics = useMetrics()
  return useCallback(
    values => {
      const errors: FieldErrors<WinDraft> = {}
      for (const gap of findGaps(values, metrics))
        set(errors, gap.path, { type: gap.problem, message: gapText(gap) })
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
    },
    [gapText, metrics],
  )
}
