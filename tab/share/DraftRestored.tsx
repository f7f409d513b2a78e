import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useDateText } from '../shared/use-date-text.ts'
import type { StoredDraft } from './draft-store.ts'

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalL } })

/** Says that the text in the form is from last time. */
export function DraftRestored({ stored }: { stored: StoredDraft | undefined }) {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const dateText = useDateText()
  if (!stored) return null
  return (
    <MessageBar className={styles.bar} layout="multiline">
      <MessageBarBody>{t('draft.restored', { date: dateText(stored.savedAt) })}</MessageBarBody>
    </MessageBar>
  )
}
