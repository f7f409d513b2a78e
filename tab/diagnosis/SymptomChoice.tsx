import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../../server/contract/taxonomy.ts'
import { surface } from '../shared/surface.ts'

const useStyles = makeStyles({
  root: {
    ...surface,
    position: 'relative',
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
  },
  checked: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    ':hover': { border: `1px solid ${tokens.colorBrandStroke1}` },
  },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  label: {
    fontWeight: tokens.fontWeightSemibold,
    // The whole card is the label's, so that a thumb finds it.
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  quotes: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    fontStyle: 'italic',
  },
})

/** As many as are read at a glance. */
const mostQuotes = 3

interface Props {
  symptom: Topic
  checked: boolean
  onToggle: () => void
}

/** One symptom in the words of the corridor. */
export function SymptomChoice({ symptom, checked, onToggle }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('diagnosis')
  const id = useId()
  const quotes = symptom.corridor?.slice(0, mostQuotes) ?? []
  return (
    <div className={mergeClasses(styles.root, checked && styles.checked)}>
      <Checkbox
        className={styles.box}
        checked={checked}
        label={{ children: symptom.title, className: styles.label }}
        aria-describedby={id}
        onChange={onToggle}
      />
      <ul id={id} className={styles.quotes}>
        {quotes.map(words => (
          <li key={words}>{t('pick.quote', { words })}</li>
        ))}
      </ul>
    </div>
  )
}
