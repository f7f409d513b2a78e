import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import type { Sort } from '../../server/contract/search.ts'
import { CommonGround } from '../shared/CommonGround.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { surface } from '../shared/surface.ts'
import { usePractices } from '../shared/use-practices.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    ...surface,
  },
  row: {
    position: 'relative',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  link: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  skeleton: { height: '280px', borderRadius: tokens.borderRadiusXLarge },
})

function Row({ practice }: { practice: PracticeSummary }) {
  const styles = useStyles()
  return (
    <li className={styles.row}>
      <RouteLink href={`/p/${practice.id}`} className={styles.link}>
        {practice.title}
      </RouteLink>
      <CommonGround practice={practice} />
    </li>
  )
}

interface Props {
  title: string
  sort: Sort
  more: { readonly text: string; readonly href: string }
  /** Which of the order are shown; all, when not given. */
  keep?: (practice: PracticeSummary) => boolean
  /** What to say when there is none. */
  none?: string
}

const most = 5
/** Read so that after some are left out there are enough. */
const read = 20

/** The first few of one order, in one line each. */
export function PracticeRows({ title, sort, more, keep, none }: Props) {
  const styles = useStyles()
  const { t } = useTranslation(['home', 'shared'])
  const practices = usePractices({ sort, limit: keep ? read : most })
  const shown = practices.data?.items.filter(practice => !keep || keep(practice)).slice(0, most)
  return (
    <Section title={title} more={more}>
      {practices.isPending && (
        <Skeleton aria-label={t('shared:loading')}>
          <SkeletonItem className={styles.skeleton} />
        </Skeleton>
      )}
      {practices.isError && <ErrorState error={practices.error} onRetry={() => practices.refetch()} />}
      {shown?.length === 0 && <Text>{none ?? t('listNone')}</Text>}
      {shown && shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map(practice => (
            <Row key={practice.id} practice={practice} />
          ))}
        </ul>
      )}
    </Section>
  )
}
