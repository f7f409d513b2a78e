import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../../server/contract/taxonomy.ts'
import { FollowButton } from '../following/FollowButton.tsx'
import { noFilters, searchPath } from '../search/search-address.ts'
import { CardGrid, CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { PracticeCard } from '../shared/PracticeCard.tsx'
import { RenderedText } from '../shared/RenderedText.tsx'
import { ReviewDue } from '../shared/ReviewDue.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { surface } from '../shared/surface.ts'
import { TopicLinks } from '../shared/TopicLinks.tsx'
import { usePractices } from '../shared/use-practices.ts'
import { type TopicKind, useTopics } from '../shared/use-topics.ts'
import { Corridor } from './Corridor.tsx'

const useStyles = makeStyles({
  kind: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalL,
  },
  text: {
    padding: 'clamp(16px, 3vw, 32px)',
    ...surface,
  },
})

function TopicPractices({ kind, id }: { kind: TopicKind; id: string }) {
  const { t } = useTranslation('topic')
  const practices = usePractices({ [kind]: [id], limit: 12 })
  const href = searchPath({ filters: { ...noFilters, [kind]: [id] } })
  return (
    <Section title={t('practices')} more={{ text: t('more'), href }}>
      {practices.isPending && <CardGridSkeleton count={3} />}
      {practices.isError && <ErrorState error={practices.error} onRetry={() => practices.refetch()} />}
      {practices.data?.items.length === 0 && <Text>{t('none')}</Text>}
      <CardGrid>
        {practices.data?.items.map(practice => (
          <PracticeCard key={practice.id} practice={practice} />
        ))}
      </CardGrid>
    </Section>
  )
}

function TopicView({ kind, topic }: { kind: TopicKind; topic: Topic }) {
  const styles = useStyles()
  const { t } = useTranslation('topic')
  const other: TopicKind = kind === 'lever' ? 'symptom' : 'lever'
  return (
    <>
      <Text className={styles.kind}>{t(kind)}</Text>
      <Page title={topic.title} lead={topic.summary}>
        {topic.corridor && <Corridor words={topic.corridor} />}
        <div className={styles.actions}>
          {kind === 'symptom' && (
            <RouteLink href={`/diagnosis?symptoms=${topic.id}`}>{t('diagnose')}</RouteLink>
          )}
          <FollowButton kind={kind} id={topic.id} />
          <ReviewDue item={topic} />
        </div>
        {topic.html && (
          <article className={styles.text}>
            <RenderedText html={topic.html} />
          </article>
        )}
        {topic.related.length > 0 && (
          <Section title={t(kind === 'lever' ? 'relatedOfLever' : 'relatedOfSymptom')}>
            <TopicLinks kind={other} ids={topic.related} />
          </Section>
        )}
        <TopicPractices kind={kind} id={topic.id} />
      </Page>
    </>
  )
}

/** One lever or symptom: what it is, what it goes with, and the practices on it. */
export function TopicPage({ kind, id }: { kind: TopicKind; id: string }) {
  const { t } = useTranslation('topic')
  const topics = useTopics(kind)
  if (topics.isPending) return <CardGridSkeleton count={3} />
  if (!topics.data) return <ErrorState error={topics.error} onRetry={() => topics.refetch()} />
  const topic = topics.data.find(candidate => candidate.id === id)
  if (topic) return <TopicView kind={kind} topic={topic} />
  return (
    <Page title={t('notFound')} lead={t('notFoundBody')}>
      <RouteLink href="/">{t('home')}</RouteLink>
    </Page>
  )
}
