import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { PulseOnMe } from '../pulse/PulseOnMe.tsx'
import { usePerson } from '../session/session.ts'
import { PageHeading } from '../shared/Page.tsx'
import { AdminPages } from './AdminPages.tsx'
import { FollowedTopics } from './FollowedTopics.tsx'
import { MyData } from './MyData.tsx'
import { MyVotes } from './MyVotes.tsx'
import { MyWins } from './MyWins.tsx'
import { Profile } from './Profile.tsx'
import { UnfinishedDrafts } from './UnfinishedDrafts.tsx'

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
      <UnfinishedDrafts />
      <Profile />
      {role === 'admin' && <AdminPages />}
      <MyWins />
      <MyVotes />
      <FollowedTopics />
      <PulseOnMe />
      <MyData />
    </>
  )
}
