import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Notification } from '../../server/contract/notification.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { sideColours } from '../shared/themes.ts'
import { useDateText } from '../shared/use-date-text.ts'

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderLeft: '4px solid transparent',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  unread: { borderLeft: `4px solid ${sideColours.common}` },
  link: {
    color: tokens.colorNeutralForeground1,
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
})

interface Props {
  notification: Notification
  onOpen: () => void
}

/** One thing that has happened, as a sentence that leads to where it did. */
export function NotificationLine({ notification, onOpen }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('notifications')
  const dateText = useDateText()
  const { kind, at, read, practice, by, reason } = notification
  const title = practice?.title ?? t('noLonger')
  const text = t(`kind.${kind}`, { title, by: by ?? t('somebody') })
  return (
    <li className={mergeClasses(styles.root, !read && styles.unread)}>
      {practice ? (
        <RouteLink
          href={`/p/${practice.id}`}
          className={mergeClasses(styles.link, !read && styles.strong)}
          onClick={onOpen}
        >
          {text}
        </RouteLink>
      ) : (
        <Text>{text}</Text>
      )}
      {reason && <Text>{t('reason', { reason })}</Text>}
      <Text size={200} className={styles.quiet}>
        {read ? dateText(at) : t('unread', { date: dateText(at) })}
      </Text>
    </li>
  )
}
