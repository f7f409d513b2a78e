import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { RouteLink } from '../shared/RouteLink.tsx'
import { useUnfinishedDrafts } from './use-unfinished-drafts.ts'

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalL } })

/** Where a draft is gone on with: a new win, one that began with a try, or a change. */
function toPath(id: string): string {
  if (id === 'new') return '/share'
  return id.startsWith('reuse-') ? `/share?reuseOf=${id.slice('reuse-'.length)}` : `/p/${id}/edit`
}

/** The way back to what was begun. */
export function UnfinishedDrafts() {
  const styles = useStyles()
  const { t } = useTranslation('me')
  return useUnfinishedDrafts().map(({ id, title }) => (
    <MessageBar key={id} className={styles.bar} layout="multiline">
      <MessageBarBody>
        {t('draft', { title: title || t('draftUntitled') })}{' '}
        <RouteLink href={toPath(id)}>{t('draftGo')}</RouteLink>
      </MessageBarBody>
    </MessageBar>
  ))
}
