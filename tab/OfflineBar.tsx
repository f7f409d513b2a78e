import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useOnline } from './shared/use-online.ts'

const useStyles = makeStyles({
  bar: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
  },
})

export function OfflineBar() {
  const styles = useStyles()
  const { t } = useTranslation()
  const online = useOnline()
  return <div role="status">{!online && <div className={styles.bar}>{t('offlineBar')}</div>}</div>
}
