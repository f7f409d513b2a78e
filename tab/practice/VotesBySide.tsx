import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Votes } from '../../server/contract/practice.ts'
import type { Side } from '../../server/contract/taxonomy.ts'
import { sideColours } from '../shared/themes.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  side: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  dot: { width: '10px', height: '10px', borderRadius: tokens.borderRadiusCircular },
})

const dots: Readonly<Record<Side, string>> = {
  marketing: sideColours.marketing,
  sales: sideColours.sales,
  other: tokens.colorNeutralForeground3,
}

const sides: readonly Side[] = ['marketing', 'sales', 'other']

/** How many on each side said that it helped. Who they are stays theirs. */
export function VotesBySide({ votes }: { votes: Votes }) {
  const styles = useStyles()
  const { t } = useTranslation(['practice', 'shared'])
  return (
    <ul className={styles.list} aria-label={t('votesBySide')}>
      {sides
        .filter(side => side !== 'other' || votes.other > 0)
        .map(side => (
          <li key={side} className={styles.side}>
            <span className={styles.dot} style={{ backgroundColor: dots[side] }} />
            {t('shared:votes.bySide', { side: t(`shared:side.${side}`), count: votes[side] })}
          </li>
        ))}
    </ul>
  )
}
