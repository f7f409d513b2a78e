import { makeStyles, Select, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { type SearchSort, type SearchState, sorts } from './search-address.ts'

const useStyles = makeStyles({
  label: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

export function SortSelect({
  state,
  onState,
}: {
  state: SearchState
  onState: (state: SearchState) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const hasQuery = state.q.trim() !== ''
  const fallback: SearchSort = hasQuery ? 'relevance' : 'common-ground'
  const value = state.sort === 'relevance' && !hasQuery ? fallback : (state.sort ?? fallback)
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Fluent's Select renders the control that is inside
    <label className={styles.label}>
      <span>{t('sort')}</span>
      <Select
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
    </label>
  )
}
