import { Button, Input, makeStyles, tokens } from '@fluentui/react-components'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { ShareRegular } from '@fluentui/react-icons/svg/share'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost } from '../host/HostContext.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  link: { flex: '1 1 220px', minWidth: 0 },
})

type Copying = 'idle' | 'copied' | 'failed'

/** The link that people share. Where the clipboard is closed to us (some hosts' frames), it is shown to be copied by hand. */
export function ShareButtons({ id, title }: { id: string; title: string }) {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  const host = useHost()
  const [copying, setCopying] = useState<Copying>('idle')
  const path = `/p/${id}`
  const url = location.origin + path
  async function copy() {
    try {
      await navigator.clipboard.writeText(url)
      setCopying('copied')
    } catch {
      setCopying('failed')
    }
  }
  return (
    <div className={styles.root}>
      <Button icon={<LinkRegular />} onClick={copy}>
        {t('copyLink')}
      </Button>
      {host.shareLink && (
        <Button icon={<ShareRegular />} onClick={() => host.shareLink?.({ path, title })}>
          {t('shareInTeams')}
        </Button>
      )}
      <span role="status">
        {copying === 'copied' && t('copied')}
        {copying === 'failed' && t('copyFailed')}
      </span>
      {copying === 'failed' && (
        <Input
          readOnly
          className={styles.link}
          aria-label={t('copyFailed')}
          value={url}
          onFocus={event => event.currentTarget.select()}
        />
      )}
    </div>
  )
}
