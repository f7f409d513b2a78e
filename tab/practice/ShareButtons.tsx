import { Button } from '@fluentui/react-components'
import { ShareRegular } from '@fluentui/react-icons/svg/share'
import { useTranslation } from 'react-i18next'
import { useHost } from '../host/HostContext.ts'
import { CopyLink } from '../shared/CopyLink.tsx'

/** The link that people share, by copying it or through the host's own dialogue. */
export function ShareButtons({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('practice')
  const { shareLink } = useHost()
  const path = `/p/${id}`
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
