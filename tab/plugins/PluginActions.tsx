import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../shared/use-problem-text.ts'
import { ScrollingText } from './ScrollingText.tsx'
import type { usePluginActions } from './use-plugins.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type Props = Pick<ReturnType<typeof usePluginActions>, 'restart' | 'profile'> & {
  name: string
  isOff: boolean
}

export function PluginActions({ name, isOff, restart, profile }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('plugins')
  const problemText = useProblemText()
  const error = restart.error ?? profile.error
  return (
    <>
      <div className={styles.row}>
        <Button
          aria-label={t('restartNamed', { name })}
          disabledFocusable={isOff || restart.isPending}
          onClick={() => restart.mutate()}
        >
          {t('restart')}
        </Button>
        <Button
          aria-label={t('profileNamed', { name })}
          disabledFocusable={isOff || profile.isPending}
          onClick={() => profile.mutate()}
        >
          {t(profile.isPending ? 'profiling' : 'profile')}
        </Button>
      </div>
      {error && <Text role="alert">{t('failed', { reason: problemText(error) })}</Text>}
      {profile.data && (
        <>
          <Text weight="semibold">{t('profileTitle')}</Text>
          <ScrollingText text={profile.data.summary} />
        </>
      )}
    </>
  )
}
