import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../shared/use-problem-text.ts'
import type { usePluginActions } from './use-plugins.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  summary: {
    maxHeight: '320px',
    overflow: 'auto',
    margin: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
  },
})

type Props = Pick<ReturnType<typeof usePluginActions>, 'restart' | 'profile'> & { name: string }

export function PluginActions({ name, restart, profile }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('plugins')
  const problemText = useProblemText()
  const error = restart.error ?? profile.error
  return (
    <>
      <div className={styles.row}>
        <Button
          aria-label={t('restartNamed', { name })}
          disabledFocusable={restart.isPending}
          onClick={() => restart.mutate()}
        >
          {t('restart')}
        </Button>
        <Button
          aria-label={t('profileNamed', { name })}
          disabledFocusable={profile.isPending}
          onClick={() => profile.mutate()}
        >
          {t(profile.isPending ? 'profiling' : 'profile')}
        </Button>
      </div>
      {error && <Text role="alert">{t('failed', { reason: problemText(error) })}</Text>}
      {profile.data && (
        <>
          <Text weight="semibold">{t('profileTitle')}</Text>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre className={styles.summary} tabIndex={0}>
            {profile.data.summary}
          </pre>
        </>
      )}
    </>
  )
}
