import { makeStyles, tokens } from '@fluentui/react-components'
import { RouteLink } from './RouteLink.tsx'
import { phone } from './themes.ts'
import { type TopicKind, topicPath, useTopicTitle } from './use-topics.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  tag: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, textDecorationLine: 'none' },
    [phone]: { minHeight: '44px' },
  },
})

interface Props {
  kind: TopicKind
  ids: readonly string[]
  /** Where a tag leads; its own page when not given. */
  hrefOf?: (id: string) => string
}

/** Levers or symptoms as links. */
export function TopicLinks({ kind, ids, hrefOf = id => topicPath(kind, id) }: Props) {
  const styles = useStyles()
  const titleOf = useTopicTitle(kind)
  return (
    <ul className={styles.list}>
      {ids.map(id => (
        <li key={id}>
          <RouteLink href={hrefOf(id)} className={styles.tag}>
            {titleOf(id)}
          </RouteLink>
        </li>
      ))}
    </ul>
  )
}
