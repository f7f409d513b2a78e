import { useCallback } from 'react'
import { type FieldErrors, type Resolver, set } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { findResultGaps } from '../share/find-gaps.ts'
import { useGapText } from '../share/use-gap-resolver.ts'
import { useMetrics } from '../share/use-metrics.ts'
import type { ReuseDraft } from './reuse-draft.ts'

/** Checks "we tried this" with the words to show at each field. */
export function useReuseResolver(): Resolver<ReuseDraft> {
  const { t } = useTranslation('reuse')
  const gapText = useGapText()
  const metrics = useMetrics()
  return useCallback(
    values => {
      const errors: FieldErrors<ReuseDraft> = {}
      if (!values.outcome) set(errors, 'outcome', { type: 'required', message: t('outcomeMissing') })
      if (!values.note.trim()) set(errors, 'note', { type: 'required', message: t('noteMissing') })
      for (const gap of findResultGaps(values, metrics))
        set(errors, gap.path, { type: gap.problem, message: gapText(gap) })
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} }
    },
    [t, gapText, metrics],
  )
}
