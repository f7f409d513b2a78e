import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { EmptyState } from '../shared/EmptyState.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { Section } from '../shared/Section.tsx'
import { DueReviews } from './DueReviews.tsx'
import { Exports } from './Exports.tsx'
import { MergeList } from './MergeList.tsx'
import { MissedSearches } from './MissedSearches.tsx'
import { ReportItem } from './ReportItem.tsx'
import { useQueue } from './use-queue.ts'
import { WaitingItem } from './WaitingItem.tsx'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
})

/** What waits for a curator: wins, oldest first, and what members have reported. */
export function CurationPage() {
  const styles = useStyles()
  const { t } = useTranslation('curation')
  const queue = useQueue()
  const { waiting = [], reports = [] } = queue.data ?? {}
  return (
    <Page title={t('title')} lead={t('lead')}>
      {queue.isPending && <CardGridSkeleton count={2} />}
      {queue.isError && <ErrorState error={queue.error} onRetry={() => queue.refetch()} />}
      {queue.isSuccess && waiting.length + reports.length === 0 && <EmptyState title={t('nothing')} />}
      {waiting.length > 0 && (
        <Section flush title={t('waiting', { count: waiting.length })}>
          <ul className={styles.list}>
            {waiting.map(item => (
              <WaitingItem key={item.practice.id} item={item} />
            ))}
          </ul>
        </Section>
      )}
      {reports.length > 0 && (
        <Section title={t('reports.title', { count: reports.length })}>
          <Text>{t('reports.lead')}</Text>
          <ul className={styles.list}>
            {reports.map(report => (
              <ReportItem key={report.id} report={report} />
            ))}
          </ul>
        </Section>
      )}
      {queue.isSuccess && (
        <>
          <DueReviews />
          <MissedSearches />
          <MergeList />
          <Exports />
        </>
      )}
    </Page>
  )
}
