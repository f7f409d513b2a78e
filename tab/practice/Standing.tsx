import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { sideColours } from '../shared/themes.ts'
import { useDateText } from '../shared/use-date-text.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `3px solid ${sideColours.common}`,
  },
})

/** What a learning still tells its readers, or what keeps it from being celebrated. */
function toReason({ result, held, coSigned }: Practice) {
  if (!result) return 'notMeasured'
  if (held === 'no') return 'didNotHold'
  return coSigned ? 'underMinimum' : 'notCoSigned'
}

/** Celebrated, or a learning: in the same place and the same dress, because both are worth reading. */
export function Standing({ practice }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation(['practice', 'shared'])
  const dateText = useDateText()
  const { celebrated, learning, celebratedAt, evidence, held } = practice
  if (!celebrated && !learning) return null
  const why = celebrated
    ? celebratedAt && t('standing.celebratedOn', { date: dateText(celebratedAt) })
    : t(`standing.${toReason(practice)}`)
  return (
    <div className={styles.root}>
      <Text weight="semibold">{t(celebrated ? 'shared:celebrated' : 'shared:learning')}</Text>
      {why && <Text>{why}</Text>}
      {evidence && <Text size={200}>{t('evidence.line', { evidence: t(`evidence.${evidence}`) })}</Text>}
      {held === 'yes' && <Text size={200}>{t('standing.held')}</Text>}
    </div>
  )
}
