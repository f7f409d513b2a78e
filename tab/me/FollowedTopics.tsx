import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Following } from '../../server/contract/following.ts'
import { useFollow, useFollowing } from '../following/use-following.ts'
import { usePractice } from '../practice/use-practice.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { topicPath, useTopicTitle } from '../shared/use-topics.ts'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

function Followed({ item: { kind, id } }: { item: Following }) {
  const styles = useStyles()
  const { t } = useTranslation('me')
  const topicTitle = useTopicTitle(kind === 'symptom' ? 'symptom' : 'lever')
  const practice = usePractice(id, kind === 'practice')
  const follow = useFollow({ kind, id })
  const title = kind === 'practice' ? (practice.data?.title ?? id) : topicTitle(id)
  return (
    <li className={styles.item}>
      <RouteLink href={kind === 'practice' ? `/p/${id}` : topicPath(kind, id)}>{title}</RouteLink>
      <Button
        size="small"
        aria-label={t('unfollowNamed', { title })}
        disabledFocusable={follow.isPending}
        onClick={() => follow.mutate(false)}
      >
        {t('unfollow')}
      </Button>
    </li>
  )
}

/** What I follow, and the way to stop. */
export function FollowedTopics() {
  const styles = useStyles()
  const { t } = useTranslation('me')
  const { data } = useFollowing()
  if (!data) return null
  return (
    <Section title={t('following')}>
      {data.length === 0 && <Text>{t('followingNone')}</Text>}
      <ul className={styles.list}>
        {data.map(item => (
          <Followed key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </ul>
    </Section>
  )
}
