import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { toProblem } from '../api/api-problem.ts'
import { surface } from './surface.ts'
import { useProblemText } from './use-problem-text.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    ...surface,
  },
})

/** What could not be loaded, why, and the way out. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { requestId } = toProblem(error)
  return (
    <div className={styles.root} role="alert">
      <Text weight="semibold" size={400}>
        {t('problem.heading')}
      </Text>
      <Text>{problemText(error)}</Text>
      {requestId && <Text size={200}>{t('problem.requestId', { requestId })}</Text>}
      {onRetry && <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  )
}
