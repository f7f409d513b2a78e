import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { RouteLink } from '../shared/RouteLink.tsx'

/** The same practice in other languages. */
export function Translations({ practice: { translations } }: { practice: Practice }) {
  const { t, i18n } = useTranslation('practice')
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' })
  return translations.map(({ id, language }) => (
    <RouteLink key={id} href={`/p/${id}`} hrefLang={language}>
      {t('readIn', { language: names.of(language) ?? language })}
    </RouteLink>
  ))
}
