import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { diffLines } from './diff-lines.ts'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', minHeight: '32px', alignContent: 'center' },
  list: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  line: { padding: `2px ${tokens.spacingHorizontalS}`, borderLeft: '3px solid transparent' },
  added: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    borderLeft: `3px solid ${tokens.colorPaletteGreenBorderActive}`,
  },
  removed: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    borderLeft: `3px solid ${tokens.colorPaletteRedBorderActive}`,
  },
  mark: { textDecorationLine: 'none', color: tokens.colorNeutralForeground1 },
})

/** Only the lines that changed, each with a sign, so that nothing is told by colour alone. */
export function ChangedLines({ before, after }: { before: string; after: string }) {
  const styles = useStyles()
  const { t } = useTranslation('history')
  const changed = diffLines(before, after)
    .map((line, at) => ({ ...line, at }))
    .filter(({ kind, text }) => kind !== 'same' && text.trim() !== '')
  if (changed.length === 0) return null
  return (
    <details>
      <summary className={styles.summary}>{t('changes', { count: changed.length })}</summary>
      <ul className={styles.list}>
        {changed.map(({ kind, text, at }) => (
          <li
            key={at}
            className={mergeClasses(styles.line, kind === 'added' ? styles.added : styles.removed)}
          >
            {kind === 'added' ? (
              <ins className={styles.mark}>+ {text}</ins>
            ) : (
              <del className={styles.mark}>− {text}</del>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
