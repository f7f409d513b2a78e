import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../server/contract/channel.ts'
import { AddressForm } from './AddressForm.tsx'
import { TestCard } from './TestCard.tsx'
import { useRemoveAddress } from './use-channel.ts'

const useStyles = makeStyles({
  known: { overflowWrap: 'anywhere' },
  more: { width: '100%' },
  summary: { cursor: 'pointer', minHeight: '32px', alignContent: 'center' },
  inside: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    paddingTop: tokens.spacingVerticalS,
  },
})

function More({ summary, children }: { summary: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}

interface Props {
  readonly address: NonNullable<Channel['address']>
  /** Another address is set, or none. */
  readonly onDone: () => void
}

/** An address by what may be shown of it, and what can be done with it. */
export function CurrentAddress({ address: { host, ending }, onDone }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('channel')
  const remove = useRemoveAddress(onDone)
  return (
    <>
      <Text className={styles.known}>
        {ending === '' ? t('address.host', { host }) : t('address.known', { host, ending })}
      </Text>
      <TestCard />
      <More key={`${host} ${ending}`} summary={t('address.replace')}>
        <AddressForm onDone={onDone} />
      </More>
      <More summary={t('address.remove')}>
        <Text>{t('address.removeBody')}</Text>
        <Button disabledFocusable={remove.isPending} onClick={() => remove.mutate()}>
          {t('address.removeNow')}
        </Button>
      </More>
    </>
  )
}
