import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { LanguageChoice } from '../session/LanguageChoice.tsx'
import { SideChoice } from '../session/SideChoice.tsx'
import { usePerson, useSession } from '../session/session.ts'
import { useChangeMe } from '../session/use-change-me.ts'
import { surface } from '../shared/surface.ts'
import { useProblemText } from '../shared/use-problem-text.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalXL,
    ...surface,
  },
})

/** My side, which can be changed, and the way out where there is one. */
export function Profile() {
  const styles = useStyles()
  const { t } = useTranslation(['me', 'shared'])
  const person = usePerson()
  const { session, actions } = useSession()
  const change = useChangeMe()
  const changeLanguage = useChangeMe()
  const problemText = useProblemText()
  const shown = (change.isPending && change.variables.side) || person.side
  return (
    <div className={styles.root}>
      {person.role !== 'member' && <Text>{t(`role.${person.role}`)}</Text>}
      <SideChoice value={shown} onChange={side => change.mutate({ side })} hint={t('sideHint')} />
      <div role="status">
        {change.isSuccess && person.side && t('sideSaved', { side: t(`shared:side.${person.side}`) })}
        {change.isError && t('sideFailed', { reason: problemText(change.error) })}
      </div>
      <Field label={t('language')}>
        <LanguageChoice onChoose={language => changeLanguage.mutate({ language })} />
      </Field>
      {changeLanguage.isError && (
        <div role="alert">{t('languageFailed', { reason: problemText(changeLanguage.error) })}</div>
      )}
      {session.status === 'signed-in' && session.auth === 'local' && (
        <Button onClick={actions.signOut}>{t('signOut')}</Button>
      )}
    </div>
  )
}
