import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useTranslation } from 'react-i18next'
import { activeFilters, noFilters, type SearchState, toggleFilter } from './search-address.ts'
import { useFilterText } from './use-filter-text.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  chip: { maxWidth: '100%' },
})

/** The chosen filters, each with the way to take it away. */
export function ActiveFilters({
  state,
  onState,
}: {
  state: SearchState
  onState: (state: SearchState) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const { filterText } = useFilterText()
  const active = activeFilters(state)
  if (active.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t('active')}>
      {active.map(filter => (
        <li key={`${filter.facet}=${filter.value}`}>
          <Button
            className={styles.chip}
            shape="circular"
            icon={<DismissRegular />}
            iconPosition="after"
            aria-label={t('remove', { filter: filterText(filter) })}
            onClick={() => onState(toggleFilter(state, filter))}
          >
            {filterText(filter)}
          </Button>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <Button appearance="transparent" onClick={() => onState({ ...state, filters: noFilters })}>
            {t('clearAll')}
          </Button>
        </li>
      )}
    </ul>
  )
}
