import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { CardGrid, CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { PracticeCard } from '../shared/PracticeCard.tsx'
import { Section } from '../shared/Section.tsx'
import { usePractices } from '../shared/use-practices.ts'

/** The latest wins that are co-signed and at or over the minimum result. */
export function CelebratedWins() {
  const { t } = useTranslation('home')
  const wins = usePractices({ celebrated: true, sort: 'new', limit: 3 })
  return (
    <Section title={t('celebrated')} more={{ text: t('celebratedMore'), href: '/wall' }}>
      {wins.isPending && <CardGridSkeleton count={3} />}
      {wins.isError && <ErrorState error={wins.error} onRetry={() => wins.refetch()} />}
      {wins.data?.items.length === 0 && <Text>{t('celebratedNone')}</Text>}
      {wins.isSuccess && (
        <CardGrid>
          {wins.data.items.map(practice => (
            <PracticeCard key={practice.id} practice={practice} />
          ))}
        </CardGrid>
      )}
    </Section>
  )
}
