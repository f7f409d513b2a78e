import { Button } from '@fluentui/react-components'
import { ShareRegular } from '@fluentui/react-icons/svg/share'
import { useTranslation } from 'react-i18next'
import { useHost } from '../host/HostContext.ts'
import type { PageLink } from '../host/host.ts'
import { CopyLink } from './CopyLink.tsx'

/** A page's link, to be shared by copying it or through the host's own dialogue. */
export function ShareButtons({ path, title }: PageLink) {
  const { t } = useTranslation()
  const { shareLink } = useHost()
  return (
    <CopyLink path={path} label={t('copyLink')}>
      {shareLink && (
        <Button icon={<ShareRegular />} onClick={() => shareLink({ path, title })}>
          {t('shareInTeams')}
        </Button>
      )}
    </CopyLink>
  )
}
