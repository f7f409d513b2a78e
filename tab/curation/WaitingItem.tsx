import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CurationQueue } from '../../server/contract/curation.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { surface } from '../shared/surface.ts'
import { CompareView } from './CompareView.tsx'
import { ReviewActions } from './ReviewActions.tsx'
import { useAgeText } from './use-age-text.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalL,
    ...surface,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** One win that waits: since when, what it is like, and what is decided. */
export function WaitingItem({
  item: { practice, since, similar },
}: {
  item: CurationQueue['waiting'][number]
}) {
  const styles = useStyles()
  const { t } = useTranslation(['curation', 'shared'])
  const ageText = useAgeText()
  const [open, setOpen] = useState(false)
  const { id, title, author, summary } = practice
  const who = author && t('shared:person', { name: author.name, side: t(`shared:side.${author.side}`) })
  const label = t('compare', { count: similar.length })
  return (
    <li className={styles.root}>
      <h3 className={styles.heading}>
        <RouteLink href={`/p/${id}`}>{title}</RouteLink>
      </h3>
      <Text size={200} className={styles.quiet}>
        {t('since', { who: who ?? '', age: ageText(since) })}
      </Text>
      <Text>{summary}</Text>
      <Button
        aria-expanded={open}
        aria-label={t('compareNamed', { label, title })}
        onClick={() => setOpen(shown => !shown)}
      >
        {label}
      </Button>
      {open && <CompareView id={id} similar={similar} />}
      <ReviewActions practice={practice} />
    </li>
  )
}
