import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { PULSE_SIDES, type PulseResult, type SymptomPulse } from '../../server/contract/pulse.ts'
import type { SymptomId } from '../../server/contract/taxonomy.ts'
import { SideMark } from './SideMark.tsx'
import { TrendLines } from './TrendLines.tsx'
import { usePeriodText } from './use-period-text.ts'
import { useShareText } from './use-share-text.ts'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', minHeight: '32px', alignContent: 'center' },
  inside: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
  },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'left', paddingBottom: tokens.spacingVerticalXS },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    textAlign: 'left',
    verticalAlign: 'top',
  },
  period: { whiteSpace: 'nowrap' },
})

interface Row {
  readonly period: string
  readonly found: SymptomPulse | undefined
}

function TrendTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  const styles = useStyles()
  const { t } = useTranslation(['pulse', 'shared'])
  const periodText = usePeriodText()
  const shareText = useShareText()
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('trend.caption', { title })}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {t('trend.quarter')}
          </th>
          {PULSE_SIDES.map(side => (
            <th key={side} scope="col" className={styles.cell}>
              <SideMark side={side} /> {t(`shared:side.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ period, found }) => (
          <tr key={period}>
            <th scope="row" className={`${styles.cell} ${styles.period}`}>
              {periodText(period)}
            </th>
            {PULSE_SIDES.map(side => (
              <td key={side} className={styles.cell}>
                {found ? shareText(found[side]).ofRatings : t('trend.notShown')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Props {
  symptom: SymptomId
  title: string
  /** Latest first. */
  results: readonly PulseResult[]
}

/** One symptom over the quarters: as lines, and as a table. A quarter that is not shown says so. */
export function SymptomTrend({ symptom, title, results }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('pulse')
  const rows = results.map(({ period, symptoms }) => ({
    period,
    found: symptoms.find(one => one.symptom === symptom),
  }))
  return (
    <details>
      <summary className={styles.summary}>{t('trend.title')}</summary>
      <div className={styles.inside}>
        <TrendLines points={rows.map(({ found }) => found).reverse()} />
        <TrendTable title={title} rows={rows} />
      </div>
    </details>
  )
}
