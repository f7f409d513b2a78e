import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../shared/use-problem-text.ts'
import { useTestCard } from './use-channel.ts'
import { useFaultText } from './use-fault-text.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

function useOutcomeText({ data, error, isPending }: ReturnType<typeof useTestCard>): string {
  const { t } = useTranslation('channel')
  const faultText = useFaultText()
  const problemText = useProblemText()
  if (isPending) return t('test.sending')
  if (error) return t('failed', { reason: problemText(error) })
  if (!data) return ''
  return data.arrived === 'no' ? t('test.no', { reason: faultText(data) }) : t(`test.${data.arrived}`)
}

/** Sends a card and says what came of it. */
export function TestCard() {
  const styles = useStyles()
  const { t } = useTranslation('channel')
  const test = useTestCard()
  const outcome = useOutcomeText(test)
  return (
    <div className={styles.root}>
      <Button disabledFocusable={test.isPending} onClick={() => test.mutate()}>
        {t('test.send')}
      </Button>
      <Text role="status">{outcome}</Text>
    </div>
  )
}
