import { Button, Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useHost } from '../host/HostContext.ts'
import { Page } from '../shared/Page.tsx'
import { useSession } from './session.ts'

/** Where Teams should have signed the person in, and did not. */
export function HostSignInPage() {
  const { t } = useTranslation('session')
  const host = useHost()
  const { actions } = useSession()
  if (host.kind === 'browser')
    return (
      <Page title={t('teams.title')}>
        <Text>{t('teams.inBrowser')}</Text>
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
