import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DueReview } from '../../server/contract/review.ts'
import { useClient } from '../api/ClientContext.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { useDateText } from '../shared/use-date-text.ts'
import { topicPath } from '../shared/use-topics.ts'
import { curationKey } from './use-curation-count.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  lead: { display: 'block', maxWidth: '68ch', marginBottom: tokens.spacingVerticalM },
  item: { display: 'grid', gap: tokens.spacingVerticalXXS },
  overdue: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
})

const pathOf = ({ kind, id }: DueReview) =>
  kind === 'lever' || kind === 'symptom' ? topicPath(kind, id) : `/p/${id}`

function DueItem({ review }: { review: DueReview }) {
  const styles = useStyles()
  const { t, i18n } = useTranslation(['curation', 'shared', 'topic'])
  const dateText = useDateText()
  const { kind, language, title, owner, reviewBy, overdueDays } = review
  const kindText = kind === 'lever' || kind === 'symptom' ? t(`topic:${kind}`) : t(`shared:kind.${kind}`)
  // Levers and symptoms share an address with their translations, so the reader is told which one is meant.
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' })
  const languageText = new Intl.Locale(i18n.language).language === language ? undefined : names.of(language)
  return (
    <li className={styles.item}>
      <RouteLink href={pathOf(review)}>
        <span lang={language}>{title}</span>
      </RouteLink>
      <Text size={200}>{[kindText, languageText, owner].filter(Boolean).join(' · ')}</Text>
      <Text size={200} className={overdueDays > 0 ? styles.overdue : undefined}>
        {overdueDays > 0
          ? t('reviews.overdue', { count: overdueDays, date: dateText(reviewBy) })
          : t('reviews.due', { date: dateText(reviewBy) })}
      </Text>
    </li>
  )
}

/** What its owners are to read again: all that is overdue, and what comes next. */
export function DueReviews() {
  const styles = useStyles()
  const { t } = useTranslation('curation')
  const client = useClient()
  const reviews = useQuery({
    queryKey: [...curationKey, 'reviews'],
    queryFn: ({ signal }) => client.get<{ items: DueReview[] }>('/curation/reviews', { signal }),
  })
  const items = reviews.data?.items ?? []
  if (items.length === 0) return null
  const overdue = items.filter(({ overdueDays }) => overdueDays > 0).length
  return (
    <Section title={t('reviews.title')}>
      <Text className={styles.lead}>
        {overdue > 0 ? t('reviews.lead', { count: overdue }) : t('reviews.none')}
      </Text>
      <ul className={styles.list}>
        {items.map(review => (
          <DueItem key={`${review.kind} ${review.id} ${review.language}`} review={review} />
        ))}
      </ul>
    </Section>
  )
}
