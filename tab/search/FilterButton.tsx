import { Button, makeStyles } from '@fluentui/react-components'
import { FilterRegular } from '@fluentui/react-icons/svg/filter'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facets } from '../../server/contract/search.ts'
import { wide } from './breakpoint.ts'
import { FacetPanel } from './FacetPanel.tsx'
import { activeFilters, type SearchState } from './search-address.ts'

const FilterDrawer = lazy(() =>
  import('./FilterDrawer.tsx').then(module => ({ default: module.FilterDrawer })),
)

const useStyles = makeStyles({
  button: { [wide]: { display: 'none' } },
})

interface Props {
  state: SearchState
  onState: (state: SearchState) => void
  counts: Facets
  total: number
}

type Drawer = 'never-opened' | 'open' | 'closed'

/** Opens the facets where there is no room for them beside the hits. */
export function FilterButton({ state, onState, counts, total }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const [drawer, setDrawer] = useState<Drawer>('never-opened')
  const count = activeFilters(state).length
  return (
    <>
      <Button className={styles.button} icon={<FilterRegular />} onClick={() => setDrawer('open')}>
        {count ? t('filtersCount', { count }) : t('filters')}
      </Button>
      {drawer !== 'never-opened' && (
        <Suspense fallback={null}>
          <FilterDrawer
            open={drawer === 'open'}
            onClose={() => setDrawer('closed')}
            results={t('count', { count: total })}
          >
            <FacetPanel state={state} counts={counts} onState={onState} />
          </FilterDrawer>
        </Suspense>
      )}
    </>
  )
}
