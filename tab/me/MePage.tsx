import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../session/session.ts'
import { PageHeading } from '../shared/Page.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { MyVotes } from './MyVotes.tsx'
import { MyWins } from './MyWins.tsx'
import { Profile } from './Profile.tsx'
import { UnfinishedDraft } from './UnfinishedDraft.tsx'

const useStyles = makeStyles({ heading: { marginBottom: tokens.spacingVerticalXL } })

export function MePage() {
  const styles = useStyles()
  const { t } = useTranslation('me')
  const { name, role } = usePerson()
  return (
    <>
      <PageHeading className={styles.heading} title={t('title')}>
        {t('greeting', { name })}
      </PageHeading>
      <UnfinishedDraft />
      <Profile />
      <MyWins />
      <MyVotes />
      {role === 'admin' && (
        <p>
          <RouteLink href="/plugins">{t('plugins')}</RouteLink>
        </p>
      )}
    </>
  )
}
