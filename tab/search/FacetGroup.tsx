import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Facet } from '../../server/contract/search.ts'
import { useFilterText } from './use-filter-text.ts'

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  summary: {
    cursor: 'pointer',
    minHeight: '32px',
    alignContent: 'center',
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
  },
  options: { display: 'grid', margin: 0, padding: 0, border: 'none', minWidth: 0 },
})

/** As many as are looked through at a glance. */
const shownAtFirst = 8

interface Props {
  facet: Facet
  counts: readonly { readonly value: string; readonly count: number }[]
  chosen: readonly string[]
  startsOpen: boolean
  onToggle: (value: string) => void
}

/** What is offered: the counted values, and those that were chosen although nothing has them any more. */
function toOptions({ facet, counts, chosen }: Pick<Props, 'facet' | 'counts' | 'chosen'>) {
  const offered = facet === 'celebrated' ? counts.filter(({ value }) => value === 'true') : counts
  const missing = chosen.filter(value => !offered.some(option => option.value === value))
  return [...offered, ...missing.map(value => ({ value, count: 0 }))]
}

/** One facet: its values with their counts. */
export function FacetGroup({ facet, counts, chosen, startsOpen, onToggle }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const { valueText } = useFilterText()
  const [all, setAll] = useState(false)
  // Only at first: a group must not close under the pointer when its last box is unticked.
  const [open] = useState(startsOpen)
  const options = toOptions({ facet, counts, chosen })
  const shown = all ? options : options.filter(({ value }, at) => at < shownAtFirst || chosen.includes(value))
  if (options.length === 0) return null
  return (
    <details className={styles.root} open={open}>
      <summary className={styles.summary}>{t(`facet.${facet}`)}</summary>
      <fieldset className={styles.options} aria-label={t(`facet.${facet}`)}>
        {shown.map(({ value, count }) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            label={t('option', { label: valueText({ facet, value }), count })}
            onChange={() => onToggle(value)}
          />
        ))}
        {shown.length < options.length && (
          <Button appearance="transparent" onClick={() => setAll(true)}>
            {t('moreTags')}
          </Button>
        )}
      </fieldset>
    </details>
  )
}
