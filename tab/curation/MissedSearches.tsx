import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MissedSearch } from '../../server/contract/missed-search.ts'
import { useClient } from '../api/ClientContext.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { useDateText } from '../shared/use-date-text.ts'
import { curationKey } from './use-curation-count.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

function useMissedSearches() {
  const client = useClient()
  const queries = useQueryClient()
  const queryKey = [...curationKey, 'missed-searches']
  const missed = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      client
        .get<{ items: MissedSearch[] }>('/curation/missed-searches', { signal })
        .then(({ items }) => items),
  })
  const settle = useMutation({
    mutationFn: (words: string) =>
      client.request<void>('POST', '/curation/missed-searches/settle', { body: { words } }),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  })
  return { missed, settle }
}

/** What people searched for and nobody has written yet. */
export function MissedSearches() {
  const styles = useStyles()
  const { t } = useTranslation('curation')
  const dateText = useDateText()
  const { missed, settle } = useMissedSearches()
  if (!missed.data?.length) return null
  return (
    <Section title={t('missed.title')}>
      <Text>{t('missed.lead')}</Text>
      <ul className={styles.list}>
        {missed.data.map(({ words, example, times, lastAt }) => (
          <li key={words} className={styles.item}>
            <Text weight="semibold">“{example}”</Text>
            <Text size={200}>{t('missed.asked', { count: times, date: dateText(lastAt) })}</Text>
            <RouteLink href={`/share?title=${encodeURIComponent(example)}`}>{t('missed.write')}</RouteLink>
            <Button
              appearance="subtle"
              aria-label={t('missed.settleNamed', { example })}
              disabledFocusable={settle.isPending}
              onClick={() => settle.mutate(words)}
            >
              {t('missed.settle')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
