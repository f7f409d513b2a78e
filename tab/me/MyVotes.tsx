import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { CardGrid, CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { PracticeCard } from '../shared/PracticeCard.tsx'
import { Section } from '../shared/Section.tsx'
import { useMyPractices } from './use-my-practices.ts'

/** What I said has helped. */
export function MyVotes() {
  const { t } = useTranslation('me')
  const votes = useMyPractices('votes')
  return (
    <Section title={t('votes')} more={{ text: t('browse'), href: '/search' }}>
      {votes.isPending && <CardGridSkeleton count={2} />}
      {votes.isError && <ErrorState error={votes.error} onRetry={() => votes.refetch()} />}
      {votes.data?.length === 0 && <Text>{t('votesNone')}</Text>}
      {votes.data && votes.data.length > 0 && (
        <CardGrid>
          {votes.data.map(practice => (
            <PracticeCard key={practice.id} practice={practice} />
          ))}
        </CardGrid>
      )}
    </Section>
  )
}
