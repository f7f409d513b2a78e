import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../session/session.ts'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { Panel } from '../shared/Panel.tsx'
import { AddressForm } from './AddressForm.tsx'
import { CurrentAddress } from './CurrentAddress.tsx'
import { DeliveryList } from './DeliveryList.tsx'
import { useChannel } from './use-channel.ts'

/** For administrators: the Teams channel that celebrated wins are posted to. */
export function ChannelPage() {
  const { t } = useTranslation('channel')
  const { role } = usePerson()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {role === 'admin' ? <ChannelView /> : <Text>{t('adminsOnly')}</Text>}
    </Page>
  )
}

function ChannelView() {
  const { t } = useTranslation('channel')
  const channel = useChannel()
  if (channel.isPending) return <CardGridSkeleton count={2} />
  if (!channel.data) return <ErrorState error={channel.error} onRetry={() => channel.refetch()} />
  const { address, deliveries } = channel.data
  return (
    <>
      <Panel title={t('address.title')}>
        {address ? (
          <CurrentAddress {...address} />
        ) : (
          <>
            <Text>{t('address.none')}</Text>
            <AddressForm />
          </>
        )}
      </Panel>
      <DeliveryList deliveries={deliveries} hasAddress={address !== undefined} />
    </>
  )
}
