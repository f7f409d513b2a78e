import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { EmptyState } from '../shared/EmptyState.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { type Period, useWall } from './use-wall.ts'
import { WallCard } from './WallCard.tsx'
import { WallFilters } from './WallFilters.tsx'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    padding: 0,
    listStyleType: 'none',
  },
})

const toPeriod = (text: string | null): Period =>
  text === 'month' || text === 'quarter' || text === 'year' ? text : 'all'

/** What is chosen stands in the address, so that it can be shared and comes back. */
function useChoice() {
  const search = new URLSearchParams(useSearch())
  const [, navigate] = useLocation()
  const choice = { lever: search.get('lever') ?? '', period: toPeriod(search.get('period')) }
  const choose = ({ lever, period }: typeof choice) => {
    const next = new URLSearchParams({
      ...(lever && { lever }),
      ...(period !== 'all' && { period }),
    }).toString()
    navigate(next ? `/wall?${next}` : '/wall', { replace: true })
  }
  return [choice, choose] as const
}

/** The wall of wins: what both sides stand behind. No ranking, no sums. */
export function WallPage() {
  const styles = useStyles()
  const { t } = useTranslation('wall')
  const [{ lever, period }, choose] = useChoice()
  const wall = useWall({ period, ...(lever && { lever }) })
  const wins = wall.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page title={t('title')} lead={t('lead')}>
      <WallFilters
        lever={lever}
        period={period}
        counts={wall.data?.pages[0]?.levers ?? []}
        onChange={choose}
      />
      {wall.isPending && <CardGridSkeleton count={3} />}
      {wall.isError && <ErrorState error={wall.error} onRetry={() => wall.refetch()} />}
      {wall.isSuccess && wins.length === 0 && (
        <EmptyState title={t('none')}>
          <RouteLink href="/share">{t('share')}</RouteLink>
        </EmptyState>
      )}
      {wins.length > 0 && (
        <Section flush title={t('wins')}>
          <ul className={styles.list}>
            {wins.map(win => (
              <WallCard key={win.practice.id} win={win} />
            ))}
          </ul>
        </Section>
      )}
      {wall.hasNextPage && <Button onClick={() => wall.fetchNextPage()}>{t('more')}</Button>}
    </Page>
  )
}
