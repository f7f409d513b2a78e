import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OUTCOMES } from '../../server/contract/reuse.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { ReuseCounts } from './ReuseCounts.tsx'
import { ReuseItem } from './ReuseItem.tsx'
import { type ReuseFilter, useReuses } from './use-reuses.ts'

const sides = ['marketing', 'sales', 'other'] as const

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
})

interface FilterProps {
  filter: ReuseFilter
  onFilter: (filter: ReuseFilter) => void
}

function Filters({ filter: { side, outcome }, onFilter }: FilterProps) {
  const styles = useStyles()
  const { t } = useTranslation(['reuse', 'shared'])
  const sideOf = (value: string) => sides.find(one => one === value)
  const outcomeOf = (value: string) => OUTCOMES.find(one => one === value)
  const toFilter = (next: {
    side: ReuseFilter['side'] | undefined
    outcome: ReuseFilter['outcome'] | undefined
  }) => onFilter({ ...(next.side && { side: next.side }), ...(next.outcome && { outcome: next.outcome }) })
  return (
    <div className={styles.filters}>
      <Select
        aria-label={t('filterSide')}
        value={side ?? ''}
        onChange={(_, data) => toFilter({ side: sideOf(data.value), outcome })}
      >
        <option value="">{t('allSides')}</option>
        {sides.map(one => (
          <option key={one} value={one}>
            {t(`shared:side.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('filterOutcome')}
        value={outcome ?? ''}
        onChange={(_, data) => toFilter({ side, outcome: outcomeOf(data.value) })}
      >
        <option value="">{t('allOutcomes')}</option>
        {OUTCOMES.map(one => (
          <option key={one} value={one}>
            {t(`outcome.${one}`)}
          </option>
        ))}
      </Select>
    </div>
  )
}

/** How it went for those who tried it, to be narrowed by side and outcome. */
export function ReuseList({ id }: { id: string }) {
  const styles = useStyles()
  const { t } = useTranslation('reuse')
  const [filter, setFilter] = useState<ReuseFilter>({})
  const reuses = useReuses(id, filter)
  if (reuses.isError) return <ErrorState error={reuses.error} onRetry={() => reuses.refetch()} />
  const items = reuses.data?.pages.flatMap(page => page.items) ?? []
  const counts = reuses.data?.pages[0]?.counts
  return (
    <>
      {counts && <ReuseCounts counts={counts} />}
      <Filters filter={filter} onFilter={setFilter} />
      {reuses.isSuccess && items.length === 0 && <Text>{t('noneOfThese')}</Text>}
      <ul className={styles.list} aria-label={t('list')}>
        {items.map(reuse => (
          <ReuseItem key={`${reuse.by.name} ${reuse.at}`} reuse={reuse} />
        ))}
      </ul>
      {reuses.hasNextPage && (
        <Button disabledFocusable={reuses.isFetchingNextPage} onClick={() => reuses.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
