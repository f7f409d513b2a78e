import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { PULSE_SIDES, type SymptomPulse } from '../../server/contract/pulse.ts'
import { sideColours } from '../shared/themes.ts'
import { SideMark } from './SideMark.tsx'
import { useShareText } from './use-share-text.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, width: '100%', maxWidth: '640px' },
  side: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '2px 12px' },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  track: {
    gridColumn: '1 / -1',
    boxSizing: 'border-box',
    height: '12px',
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    overflow: 'hidden',
  },
  bar: { display: 'block', height: '100%' },
})

/** How many of each side notice a symptom often: a bar for the eye, and the same in words. */
export function SideBars({ symptom }: { symptom: SymptomPulse }) {
  const styles = useStyles()
  const { t } = useTranslation('shared')
  const shareText = useShareText()
  return (
    <dl className={styles.root}>
      {PULSE_SIDES.map(side => (
        <div key={side} className={styles.side}>
          <dt>
            <SideMark side={side} /> {t(`side.${side}`)}
          </dt>
          <dd className={styles.value}>{shareText(symptom[side]).ofRatings}</dd>
          <dd className={styles.track} aria-hidden="true">
            <span
              className={styles.bar}
              style={{ width: `${symptom[side].share * 100}%`, backgroundColor: sideColours[side] }}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}
