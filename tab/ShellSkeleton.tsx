import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    minHeight: '100vh',
    alignContent: 'start',
    maxWidth: '1200px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
  },
  tabs: { maxWidth: '320px' },
  band: { height: '160px', borderRadius: tokens.borderRadiusXLarge },
})

/** The shape of a page before anything is known. */
export function ShellSkeleton() {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <Skeleton aria-label={t('loading')} className={styles.root}>
      <SkeletonItem size={32} className={styles.tabs} />
      <SkeletonItem className={styles.band} />
      <SkeletonItem size={16} />
      <SkeletonItem size={16} />
    </Skeleton>
  )
}
