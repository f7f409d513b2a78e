import { useTranslation } from 'react-i18next'
import { ERASED_NAME } from '../../server/contract/my-data.ts'
import type { Contributor } from '../../server/contract/practice.ts'

/** A name for people to read; who had themselves erased is a former member in every language. */
export function useNameText(): (name: string) => string {
  const { t } = useTranslation()
  return name => (name === ERASED_NAME ? t('formerMember') : name)
}

/** "Sven, Sales" */
export function usePersonText(): (person: Contributor) => string {
  const { t } = useTranslation()
  const nameText = useNameText()
  return ({ name, side }) => t('person', { name: nameText(name), side: t(`side.${side}`) })
}
