import { Button, Link, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useHost } from '../host/HostContext.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from './session.ts'

/** Opens this very page in the app's tab in Teams. `home` is its id in the app package. */
function teamsLink(clientId: string): string {
  const context = JSON.stringify({ subEntityId: location.pathname + location.search })
  const query = new URLSearchParams({ webUrl: location.href, context })
  return `https://teams.microsoft.com/l/entity/${clientId}/home?${query}`
}

/** Where Teams should have signed the person in, and did not. */
export function HostSignInPage() {
  const { t } = useTranslation('session')
  const host = useHost()
  const { session, actions } = useSession()
  const clientId = session.status === 'signed-out' ? session.clientId : undefined
  if (host.kind === 'browser')
    return (
      <Page title={t('teams.title')}>
        <Text block>{t('teams.inBrowser')}</Text>
        {clientId && <Link href={teamsLink(clientId)}>{t('teams.open')}</Link>}
      </Page>
    )
  return (
    <Page title={t('title')} lead={t('teams.inTeams')}>
      <Button appearance="primary" onClick={actions.restart}>
        {t('teams.retry')}
      </Button>
    </Page>
  )
}
