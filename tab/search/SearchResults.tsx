import { makeStyles, tokens } from '@fluentui/react-components'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { ActiveFilters } from './ActiveFilters.tsx'
import { DidYouMean } from './DidYouMean.tsx'
import { FilterButton } from './FilterButton.tsx'
import { HitList } from './HitList.tsx'
import { NoHits } from './NoHits.tsx'
import { ResultCount } from './ResultCount.tsx'
import { SortSelect } from './SortSelect.tsx'
import type { SearchState } from './search-address.ts'
import type { Search } from './use-search.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
})

interface Props {
  state: SearchState
  onState: (state: SearchState) => void
  search: Search
  listRef: RefObject<HTMLDivElement | null>
  onLeave: () => void
  onOpen: () => void
}

/** The right-hand side: how many, in which order, and the hits themselves. */
export function SearchResults({ state, onState, search, ...list }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  if (search.isPending) return <CardGridSkeleton count={6} />
  if (!search.data) return <ErrorState error={search.error} onRetry={() => search.refetch()} />
  const { pages } = search.data
  const hits = pages.flatMap(page => page.items)
  const last = pages.at(-1)
  const total = last?.total ?? 0
  return (
    <section className={styles.root} aria-label={t('results')}>
      <div className={styles.bar}>
        <ResultCount total={total} q={state.q.trim()} settled={!search.isPlaceholderData} />
        {last && <FilterButton state={state} onState={onState} counts={last.facets} total={total} />}
        <SortSelect state={state} onState={onState} />
      </div>
      <ActiveFilters state={state} onState={onState} />
      {search.isError && !search.isFetchNextPageError && (
        <ErrorState error={search.error} onRetry={() => search.refetch()} />
      )}
      {pages[0]?.suggestion && <DidYouMean q={pages[0].suggestion} state={state} onState={onState} />}
      {hits.length > 0 ? (
        <HitList state={state} search={search} hits={hits} total={total} {...list} />
      ) : (
        <NoHits state={state} onState={onState} />
      )}
    </section>
  )
}
