import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    maxWidth: '68ch',
    margin: `0 0 ${tokens.spacingVerticalL}`,
    padding: `0 0 0 ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    fontStyle: 'italic',
  },
})

/** What people say when they have this symptom: a reader knows at a glance whether it is theirs. */
export function Corridor({ words }: { words: readonly string[] }) {
  const styles = useStyles()
  const { t } = useTranslation('topic')
  return (
    <ul className={styles.root} aria-label={t('corridor')}>
      {words.map(line => (
        <li key={line}>{t('quote', { words: line })}</li>
      ))}
    </ul>
  )
}
