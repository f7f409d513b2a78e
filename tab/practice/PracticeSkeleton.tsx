import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM },
  title: { height: '40px', maxWidth: '640px' },
  text: { height: '420px', marginTop: tokens.spacingVerticalL, borderRadius: tokens.borderRadiusXLarge },
})

export function PracticeSkeleton() {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  return (
    <Skeleton aria-label={t('loading')} className={styles.root}>
      <SkeletonItem size={16} style={{ maxWidth: '120px' }} />
      <SkeletonItem className={styles.title} />
      <SkeletonItem size={16} />
      <SkeletonItem className={styles.text} />
    </Skeleton>
  )
}
