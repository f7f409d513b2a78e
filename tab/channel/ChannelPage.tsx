import { Text } from '@fluentui/react-components'
import { useRef } from 'react'
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
  // What had the focus is gone when an address is set or removed; the place where it was goes on from there.
  const place = useRef<HTMLDivElement>(null)
  const onDone = () => place.current?.focus()
  const channel = useChannel()
  if (channel.isPending) return <CardGridSkeleton count={2} />
  if (!channel.data) return <ErrorState error={channel.error} onRetry={() => channel.refetch()} />
  const { address, deliveries } = channel.data
  return (
    <>
      <div ref={place} tabIndex={-1}>
        <Panel title={t('address.title')}>
          {address ? (
            <CurrentAddress address={address} onDone={onDone} />
          ) : (
            <>
              <Text>{t('address.none')}</Text>
              <AddressForm onDone={onDone} />
            </>
          )}
        </Panel>
      </div>
      <DeliveryList deliveries={deliveries} hasAddress={address !== undefined} />
    </>
  )
}
