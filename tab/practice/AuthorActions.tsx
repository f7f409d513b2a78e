import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Practice } from '../../server/contract/practice.ts'
import { preloadRoute } from '../pages.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { phone } from '../shared/themes.ts'
import { useDeleteWin } from './use-delete-win.ts'
import { useRestoreWin } from './use-restore-win.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '32px', [phone]: { minHeight: '44px' } },
})

/** What the author, or a curator, can do with a submitted win. */
export function AuthorActions({ practice }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  const [, navigate] = useLocation()
  const remove = useDeleteWin(practice)
  const restore = useRestoreWin()
  if (!practice.canEdit || practice.source !== 'submitted') return null
  if (practice.status === 'deleted')
    return (
      <div>
        <Button onClick={() => restore.mutate(practice)} disabledFocusable={restore.isPending}>
          {t('restore')}
        </Button>
      </div>
    )
  return (
    <div className={styles.root}>
      <Button
        icon={<EditRegular />}
        onPointerEnter={() => preloadRoute('/edit')}
        onClick={() => navigate(`/p/${practice.id}/edit`)}
      >
        {t('edit')}
      </Button>
      <Button icon={<DeleteRegular />} onClick={() => remove.mutate()} disabledFocusable={remove.isPending}>
        {t('delete')}
      </Button>
      <RouteLink href={`/p/${practice.id}/history`} className={styles.link}>
        {t('history')}
      </RouteLink>
    </div>
  )
}
