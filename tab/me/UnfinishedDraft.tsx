import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../session/session.ts'
import { draftKey, readDraft } from '../share/draft-store.ts'
import { RouteLink } from '../shared/RouteLink.tsx'

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalL } })

/** The way back to a win that was begun. */
export function UnfinishedDraft() {
  const styles = useStyles()
  const { t } = useTranslation('me')
  const { name } = usePerson()
  const draft = readDraft(draftKey(name))
  if (!draft) return null
  const title = draft.values.title.trim() || t('draftUntitled')
  return (
    <MessageBar className={styles.bar} layout="multiline">
      <MessageBarBody>
        {t('draft', { title })} <RouteLink href="/share">{t('draftGo')}</RouteLink>
      </MessageBarBody>
    </MessageBar>
  )
}
