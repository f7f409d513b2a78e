import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  dense: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))' },
  card: { height: '148px', borderRadius: tokens.borderRadiusXLarge },
})

/** Cards side by side, as many as fit. */
export function CardGrid({ children, dense = false }: { children: ReactNode; dense?: boolean }) {
  const styles = useStyles()
  return <div className={mergeClasses(styles.grid, dense && styles.dense)}>{children}</div>
}

/** Where cards are about to be. */
export function CardGridSkeleton({ count = 3 }: { count?: number }) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <Skeleton aria-label={t('loading')} className={styles.grid}>
      {Array.from({ length: count }, (_, index) => `card-${index}`).map(key => (
        <SkeletonItem key={key} className={styles.card} />
      ))}
    </Skeleton>
  )
}
