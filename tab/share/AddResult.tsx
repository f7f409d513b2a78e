import { Button } from '@fluentui/react-components'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import type { ReuseHandover } from '../reuse/reuse-draft.ts'
import type { WinDraft } from './win-draft.ts'

/** The contract's limit. */
const longestNote = 500

/** The same story twice: what was typed goes along as "we tried this". The draft stays, in case it is another story after all. */
export function AddResult({ practice: { id, title } }: { practice: PracticeSummary }) {
  const { t } = useTranslation('share')
  const [, navigate] = useLocation()
  const { getValues } = useFormContext<WinDraft>()
  function handOver() {
    const { outcome, whatWeDid, measured, result } = getValues()
    const note = (outcome || whatWeDid).replace(/\s+/g, ' ').trim().slice(0, longestNote)
    const hasNumbers = measured === 'yes' && result.before !== '' && result.after !== ''
    const state: ReuseHandover = {
      reuse: { outcome: 'worked', note, measured: hasNumbers ? 'yes' : 'no', result },
    }
    navigate(`/p/${id}`, { state })
  }
  return (
    <Button size="small" aria-label={t('addResultNamed', { title })} onClick={handOver}>
      {t('addResult')}
    </Button>
  )
}
