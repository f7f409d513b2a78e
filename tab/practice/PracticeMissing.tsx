import { useTranslation } from 'react-i18next'
import { Page } from '../shared/Page.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'

/** A link to nothing, or to something this person may not see: the server does not tell them apart. */
export function PracticeMissing() {
  const { t } = useTranslation(['practice', 'shared'])
  return (
    <Page title={t('notFoundTitle')} lead={t('shared:problem.practice-not-found')}>
      <RouteLink href="/search">{t('browse')}</RouteLink>
    </Page>
  )
}
