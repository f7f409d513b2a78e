import { Badge } from '@fluentui/react-components'
import type { PracticeBadge } from '../../server/contract/practice.ts'

/** What plugins have marked a practice with. The server has made plain text of it, and short. */
export function PluginBadges({ badges }: { badges: readonly PracticeBadge[] }) {
  return badges.map(({ id, label, description }) => (
    <Badge key={id} appearance="outline" color="informative" title={description}>
      {label}
    </Badge>
  ))
}
