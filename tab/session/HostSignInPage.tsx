import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useHost } from '../host/HostContext.ts'
import { CopyLink } from '../shared/CopyLink.tsx'
import { Page } from '../shared/Page.tsx'
import { SignInWithHost } from './SignInWithHost.tsx'
import type { HostSignedOut } from './session.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXL, justifyItems: 'start', maxWidth: '68ch' },
  forIt: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
})

/** Opens this very page in the app's tab in Teams. `home` is its id in the app package. */
function teamsLink(clientId: string): string {
  const context = JSON.stringify({ subEntityId: location.pathname + location.search })
  const query = new URLSearchParams({ webUrl: location.href, context })
  return `https://teams.microsoft.com/l/entity/${clientId}/home?${query}`
}

/** Where an administrator allows the app for everybody in their organisation. */
const consentLink = (clientId: string) =>
  `https://login.microsoftonline.com/organizations/adminconsent?client_id=${clientId}`

interface Props {
  session: HostSignedOut
}

function OpenInTeams({ session: { clientId } }: Props) {
  const { t } = useTranslation('session')
  return (
    <Page title={t('teams.title')}>
      <Text block>{t('teams.inBrowser')}</Text>
      {clientId && <Link href={teamsLink(clientId)}>{t('teams.open')}</Link>}
    </Page>
  )
}

/** What the person can hand on when it is not theirs to solve. */
function ForIt({ session: { refusal, detail, clientId } }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('session')
  if (refusal === 'not-accepted') return null
  if (refusal === 'failed') return <Text size={200}>{t('teams.forIt', { detail })}</Text>
  return (
    clientId && (
      <div className={styles.forIt}>
        <Text>{t('teams.administrator')}</Text>
        <CopyLink path={consentLink(clientId)} label={t('teams.copyForAdministrator')} />
      </div>
    )
  )
}

/** Where the host should have signed the person in and did not: why, and the way forward. */
export function HostSignInPage({ session }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('session')
  const host = useHost()
  if (host.kind === 'browser') return <OpenInTeams session={session} />
  return (
    <Page title={t(`teams.${session.refusal}.title`)} lead={t(`teams.${session.refusal}.lead`)}>
      <div className={styles.root}>
        <SignInWithHost label={t(`teams.${session.refusal}.action`)} />
        <ForIt session={session} />
      </div>
    </Page>
  )
}
