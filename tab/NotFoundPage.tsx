import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { Page } from './shared/Page.tsx'
import { RouteLink } from './shared/RouteLink.tsx'
import { TwoSides } from './shared/TwoSides.tsx'

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL },
})

export function NotFoundPage() {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <>
      <TwoSides share={null} width={88} />
      <Page title={t('notFound.title')} lead={t('notFound.body')}>
        <div className={styles.links}>
          <RouteLink href="/">{t('notFound.home')}</RouteLink>
          <RouteLink href="/search">{t('notFound.browse')}</RouteLink>
        </div>
      </Page>
    </>
  )
}
