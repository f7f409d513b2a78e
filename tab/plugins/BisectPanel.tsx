import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Bisect } from '../../server/contract/plugin-status.ts'
import { Section } from '../shared/Section.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import { useBisect } from './use-plugins.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type Names = ReadonlyMap<string, string>

function useStep({ status, paused, stepsLeft, suspects }: Bisect, names: Names): string {
  const { t } = useTranslation('plugins')
  const list = (ids: readonly string[]) => ids.map(id => names.get(id) ?? id).join(', ')
  if (status === 'running') return t('bisect.running', { paused: list(paused), stepsLeft })
  if (status === 'found') return t('bisect.found', { culprit: list(suspects) })
  return status === 'not-found' ? t('bisect.not-found') : ''
}

const off: Bisect = { status: 'off', suspects: [], paused: [], stepsLeft: 0 }

/** Finds by halves which plugin is to blame. `names` are those for people, by id. */
export function BisectPanel({ names }: { names: Names }) {
  const styles = useStyles()
  const { t } = useTranslation('plugins')
  const problemText = useProblemText()
  const { bisect, answer } = useBisect()
  const now = bisect.data ?? off
  const step = useStep(now, names)
  const choices = now.status === 'running' ? (['bad', 'good', 'stop'] as const) : (['start'] as const)
  return (
    <Section title={t('bisect.title')}>
      <div className={styles.root}>
        <Text>{t('bisect.hint')}</Text>
        <Text role="status">{step}</Text>
        <div className={styles.row}>
          {choices.map(choice => (
            <Button
              key={choice}
              disabledFocusable={answer.isPending}
              onClick={() => answer.mutate({ answer: choice })}
            >
              {t(`bisect.${choice}`)}
            </Button>
          ))}
        </div>
        {answer.isError && <Text role="alert">{t('failed', { reason: problemText(answer.error) })}</Text>}
      </div>
    </Section>
  )
}
