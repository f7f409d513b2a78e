import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { TwoSides } from '../shared/TwoSides.tsx'
import { motionAllowed, sideColours } from '../shared/themes.ts'

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    overflow: 'hidden',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px solid ${sideColours.common}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  motif: {
    [motionAllowed]: {
      animationName: { from: { transform: 'scale(0.4)' }, '60%': { transform: 'scale(1.15)' } },
      animationDuration: '700ms',
      animationTimingFunction: tokens.curveDecelerateMax,
    },
  },
  piece: {
    display: 'none',
    position: 'absolute',
    top: '-12px',
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    [motionAllowed]: {
      display: 'block',
      animationName: { to: { transform: 'translateY(180px) rotate(240deg)', opacity: 0 } },
      animationDuration: '1800ms',
      animationTimingFunction: 'ease-in',
      animationFillMode: 'both',
    },
  },
})

const colours = [sideColours.marketing, sideColours.sales, sideColours.common]
const pieces = Array.from({ length: 18 }, (_, at) => ({
  left: `${(at * 37) % 100}%`,
  backgroundColor: colours[at % colours.length],
  animationDelay: `${(at * 83) % 600}ms`,
}))

/** The moment in which both sides stand behind a win. Whoever wants no motion sees the same words, at rest. */
export function Celebration() {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  return (
    <div className={styles.root}>
      {pieces.map(style => (
        <span key={style.left} className={styles.piece} style={style} aria-hidden="true" />
      ))}
      <div className={styles.motif}>
        <TwoSides share={0.7} width={72} />
      </div>
      <Text weight="semibold" size={400}>
        {t('celebration')}
      </Text>
    </div>
  )
}
