import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { Panel } from '../shared/Panel.tsx'
import { MergeForm } from './MergeForm.tsx'
import { ReviewActions } from './ReviewActions.tsx'
import { useDownload } from './use-download.ts'

/** A published win as it would stand in the content folder. */
function SaveAsMarkdown({ id }: { id: string }) {
  const { t } = useTranslation('curation')
  const download = useDownload()
  return (
    <Button
      icon={<ArrowDownloadRegular />}
      disabledFocusable={download.isPending}
      onClick={() => download.mutate({ path: `/practices/${id}/export`, name: `${id}.md` })}
    >
      {t('exports.one')}
    </Button>
  )
}

/** What a curator can do with the win that is open. */
export function ReviewPanel({ practice }: { practice: Practice }) {
  const { t } = useTranslation('curation')
  const isPublished = practice.status === 'published'
  return (
    <Panel title={t('panel')}>
      <ReviewActions practice={practice} />
      {isPublished && <MergeForm practice={practice} />}
      {isPublished && <SaveAsMarkdown id={practice.id} />}
    </Panel>
  )
}
