import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../server/contract/history.ts'
import { useClient } from '../api/ClientContext.ts'
import { winPath } from '../practice/use-delete-win.ts'
import { usePractice } from '../practice/use-practice.ts'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { surface } from '../shared/surface.ts'
import { useDateText } from '../shared/use-date-text.ts'
import { ChangedLines } from './ChangedLines.tsx'

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    listStyleType: 'none',
    maxWidth: '800px',
    ...surface,
  },
  entry: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
})

function Entry({ entry, before }: { entry: HistoryEntry; before: string | undefined }) {
  const styles = useStyles()
  const { t } = useTranslation(['history', 'shared'])
  const dateText = useDateText()
  const { event, at, by, reason, text } = entry
  const who = by.side ? t('shared:person', { name: by.name, side: t(`shared:side.${by.side}`) }) : by.name
  return (
    <li className={styles.entry}>
      <Text weight="semibold">{t(`event.${event}`)}</Text>
      <Text size={200} className={styles.quiet}>
        {t('by', { who, date: dateText(at) })}
      </Text>
      {reason && <Text>{t('reason', { reason })}</Text>}
      {text !== undefined && before !== undefined && <ChangedLines before={before} after={text} />}
    </li>
  )
}

/** Each entry with the text of the version before it. The list is latest first. */
const withBefore = (entries: readonly HistoryEntry[]) =>
  entries.map((entry, at) => ({
    entry,
    before: entries.slice(at + 1).find(({ text }) => text !== undefined)?.text,
  }))

/** Every step of a win, for its author and curators. */
export function HistoryPage({ id }: { id: string }) {
  const styles = useStyles()
  const { t } = useTranslation('history')
  const client = useClient()
  const practice = usePractice(id)
  const history = useQuery({
    queryKey: ['history', id],
    queryFn: async ({ signal }) =>
      (await client.get<{ items: HistoryEntry[] }>(`${winPath(id)}/history`, { signal })).items,
  })
  return (
    <Page title={t('title')}>
      <RouteLink href={`/p/${id}`}>{practice.data?.title ?? t('back')}</RouteLink>
      {history.isPending && <CardGridSkeleton count={2} />}
      {history.isError && <ErrorState error={history.error} onRetry={() => history.refetch()} />}
      {history.data && (
        <ol className={styles.list}>
          {withBefore(history.data).map(({ entry, before }) => (
            <Entry key={`${entry.at} ${entry.event}`} entry={entry} before={before} />
          ))}
        </ol>
      )}
    </Page>
  )
}
