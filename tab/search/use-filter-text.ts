import { useTranslation } from 'react-i18next'
import { useTopicTitle } from '../shared/use-topics.ts'
import type { ActiveFilter } from './search-address.ts'

/** What a filter's value is called. */
export function useFilterText() {
  const { t } = useTranslation(['search', 'shared'])
  const leverTitle = useTopicTitle('lever')
  const symptomTitle = useTopicTitle('symptom')
  const valueText = ({ facet, value }: ActiveFilter): string => {
    switch (facet) {
      case 'kind':
        return t(`shared:kind.${value as 'win'}`)
      case 'side':
        return t(`shared:side.${value as 'sales'}`)
      case 'lever':
        return leverTitle(value)
      case 'symptom':
        return symptomTitle(value)
      case 'celebrated':
        return t('celebratedOnly')
      case 'tag':
        return value
    }
  }
  const filterText = (filter: ActiveFilter) =>
    filter.facet === 'celebrated'
      ? valueText(filter)
      : t('filter', { facet: t(`facet.${filter.facet}`), value: valueText(filter) })
  return { valueText, filterText }
}
