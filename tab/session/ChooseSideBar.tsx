import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../server/contract/taxonomy.ts'
import { useProblemText } from '../shared/use-problem-text.ts'
import { useChangeMe } from './use-change-me.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

const sides: readonly Side[] = ['marketing', 'sales', 'other']

/** Asks those whom Teams has signed in for the one thing it does not know. */
export function ChooseSideBar() {
  const styles = useStyles()
  const { t } = useTranslation(['session', 'shared'])
  const problemText = useProblemText()
  const change = useChangeMe()
  return (
    <section className={styles.root} aria-label={t('side')}>
      <Text>{t('chooseSide')}</Text>
      {sides.map(side => (
        <Button key={side} onClick={() => change.mutate({ side })} disabledFocusable={change.isPending}>
          {t(`shared:side.${side}`)}
        </Button>
      ))}
      {change.isError && <Text role="alert">{problemText(change.error)}</Text>}
    </section>
  )
}
