import { makeStyles, Select, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type SearchSort, type SearchState, sorts } from './search-address.ts'

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

export function SortSelect({
  state,
  onState,
}: {
  state: SearchState
  onState: (state: SearchState) => void
}) {
  const styles = useStyles()
  const id = useId()
  const { t } = useTranslation('search')
  const hasQuery = state.q.trim() !== ''
  const fallback: SearchSort = hasQuery ? 'relevance' : 'common-ground'
  const value = state.sort === 'relevance' && !hasQuery ? fallback : (state.sort ?? fallback)
  return (
    <div className={styles.root}>
      <label htmlFor={id}>{t('sort')}</label>
      <Select
        id={id}
        value={value}
        onChange={(_, data) =>
          onState({ ...state, sort: data.value === fallback ? undefined : (data.value as SearchSort) })
        }
      >
        {sorts
          .filter(sort => sort !== 'relevance' || hasQuery)
          .map(sort => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort}`)}
            </option>
          ))}
      </Select>
    </div>
  )
}
