import { useTranslation } from 'react-i18next'
import type { Contributor } from '../../server/contract/practice.ts'

/** "Sven, Sales" */
export function usePersonText(): (person: Contributor) => string {
  const { t } = useTranslation()
  return ({ name, side }) => t('person', { name, side: t(`side.${side}`) })
}
