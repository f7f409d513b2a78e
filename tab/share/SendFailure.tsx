import { Button } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ApiProblem } from '../api/api-problem.ts'
import { useProblemText } from '../shared/use-problem-text.ts'
import { FormNotice } from './FormNotice.tsx'

/** Why a win was not saved. */
export function SendFailure({ problem, onSendAsNew }: { problem: ApiProblem; onSendAsNew: () => void }) {
  const { t } = useTranslation('share')
  const problemText = useProblemText()
  const [, navigate] = useLocation()
  if (problem.code !== 'idempotency-key-reused')
    return <FormNotice>{t('failed', { reason: problemText(problem) })}</FormNotice>
  return (
    <FormNotice
      actions={
        <>
          <Button onClick={() => navigate('/me')}>{t('toMe')}</Button>
          <Button onClick={onSendAsNew}>{t('sendAsNew')}</Button>
        </>
      }
    >
      {t('alreadySent')}
    </FormNotice>
  )
}
