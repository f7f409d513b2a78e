import { ToggleButton } from '@fluentui/react-components'
import { AlertRegular } from '@fluentui/react-icons/svg/alert'
import { useTranslation } from 'react-i18next'
import type { Following } from '../../server/contract/following.ts'
import { useFollow, useFollowing } from './use-following.ts'

/** Be told under News what happens with a lever, a symptom or a practice. */
export function FollowButton({ kind, id }: Following) {
  const { t } = useTranslation()
  const following = useFollowing()
  const follow = useFollow({ kind, id })
  if (!following.data) return null
  const stored = following.data.some(item => item.kind === kind && item.id === id)
  const isFollowed = follow.isPending ? follow.variables : stored
  return (
    <ToggleButton icon={<AlertRegular />} checked={isFollowed} onClick={() => follow.mutate(!isFollowed)}>
      {t(isFollowed ? 'follow.on' : 'follow.off')}
    </ToggleButton>
  )
}
