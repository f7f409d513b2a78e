import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ReuseList } from '../../server/contract/reuse.ts'

const sides = ['marketing', 'sales', 'other'] as const
const outcomes = ['worked', 'partly', 'didNotWork'] as const
const names = { worked: 'worked', partly: 'partly', didNotWork: 'did-not-work' } as const

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    textAlign: 'left',
  },
  head: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
})

/** How often it worked on each side. Sides without a try are left out: nothing known is not the same as never. */
export function ReuseCounts({ counts }: { counts: ReuseList['counts'] }) {
  const styles = useStyles()
  const { t } = useTranslation(['reuse', 'shared'])
  const tried = sides.filter(side => counts[side].total > 0)
  if (tried.length === 0) return null
  const cell = `${styles.cell}`
  return (
    <table className={styles.table} aria-label={t('counts')}>
      <thead>
        <tr>
          <td className={cell} />
          {outcomes.map(outcome => (
            <th key={outcome} scope="col" className={`${cell} ${styles.head}`}>
              {t(`outcome.${names[outcome]}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tried.map(side => (
          <tr key={side}>
            <th scope="row" className={`${cell} ${styles.head}`}>
              {t(`shared:side.${side}`)}
            </th>
            {outcomes.map(outcome => (
              <td key={outcome} className={cell}>
                {counts[side][outcome]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
