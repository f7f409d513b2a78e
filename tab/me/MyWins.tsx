import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import { useRestoreWin } from '../practice/use-restore-win.ts'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { CommonGround } from '../shared/CommonGround.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { surface } from '../shared/surface.ts'
import { useMyPractices } from './use-my-practices.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    ...surface,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    minWidth: 0,
    flex: '1 1 240px',
  },
  link: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
})

function MyWin({ win }: { win: PracticeSummary }) {
  const styles = useStyles()
  const { t } = useTranslation(['me', 'shared'])
  const [, navigate] = useLocation()
  const restore = useRestoreWin()
  const { id, title, status } = win
  const isDeleted = status === 'deleted'
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        {isDeleted ? (
          <Text weight="semibold">{title}</Text>
        ) : (
          <RouteLink href={`/p/${id}`} className={styles.link}>
            {title}
          </RouteLink>
        )}
        {status === 'published' ? (
          <CommonGround practice={win} />
        ) : (
          <Badge appearance="tint" color={isDeleted ? 'informative' : 'warning'}>
            {t(`shared:status.${status}`)}
          </Badge>
        )}
      </div>
      {isDeleted ? (
        <Button
          aria-label={t('restoreNamed', { title })}
          disabledFocusable={restore.isPending}
          onClick={() => restore.mutate(win)}
        >
          {t('restore')}
        </Button>
      ) : (
        <Button aria-label={t('editNamed', { title })} onClick={() => navigate(`/p/${id}/edit`)}>
          {t('edit')}
        </Button>
      )}
    </li>
  )
}

/** What I have shared, with how it stands; what I deleted can be brought back. */
export function MyWins() {
  const styles = useStyles()
  const { t } = useTranslation('me')
  const wins = useMyPractices('wins')
  return (
    <Section title={t('wins')} more={{ text: t('share'), href: '/share' }}>
      {wins.isPending && <CardGridSkeleton count={2} />}
      {wins.isError && <ErrorState error={wins.error} onRetry={() => wins.refetch()} />}
      {wins.data?.length === 0 && <Text>{t('winsNone')}</Text>}
      {wins.data && wins.data.length > 0 && (
        <ul className={styles.list}>
          {wins.data.map(win => (
            <MyWin key={win.id} win={win} />
          ))}
        </ul>
      )}
    </Section>
  )
}
