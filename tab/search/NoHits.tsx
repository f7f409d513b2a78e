import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../shared/EmptyState.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { noFilters, type SearchState } from './search-address.ts'
import { useFilterText } from './use-filter-text.ts'
import { useRelaxedSearches } from './use-relaxed-searches.ts'

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
})

interface Props {
  state: SearchState
  onState: (state: SearchState) => void
}

/** Why there is nothing, and what would change that. */
export function NoHits({ state, onState }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const { filterText } = useFilterText()
  const relaxed = useRelaxedSearches(state)
  const q = state.q.trim()
  return (
    <EmptyState title={q ? t('none.titleFor', { q }) : t('none.title')}>
      {relaxed.length > 0 ? (
        <>
          <Text>{t('none.withFilters')}</Text>
          <div className={styles.ways}>
            {relaxed.map(({ without, state: next, total }) => {
              const results = t('count', { count: total })
              return (
                <Button
                  key={without ? `${without.facet}=${without.value}` : 'all'}
                  onClick={() => onState(next)}
                >
                  {without
                    ? t('none.without', { filter: filterText(without), results })
                    : t('none.withoutAll', { results })}
                </Button>
              )
            })}
          </div>
        </>
      ) : (
        <>
          <Text>{t('none.hint')}</Text>
          <Button onClick={() => onState({ q: '', filters: noFilters, sort: undefined })}>
            {t('none.browse')}
          </Button>
        </>
      )}
      <RouteLink href="/diagnosis">{t('none.diagnose')}</RouteLink>
      <RouteLink href="/share">{t('none.share')}</RouteLink>
    </EmptyState>
  )
}
