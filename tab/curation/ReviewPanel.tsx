import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { Panel } from '../shared/Panel.tsx'
import { MergeForm } from './MergeForm.tsx'
import { ReviewActions } from './ReviewActions.tsx'

/** What a curator can do with the win that is open. */
export function ReviewPanel({ practice }: { practice: Practice }) {
  const { t } = useTranslation('curation')
  return (
    <Panel title={t('panel')}>
      <ReviewActions practice={practice} />
      {practice.status === 'published' && <MergeForm practice={practice} />}
    </Panel>
  )
}
