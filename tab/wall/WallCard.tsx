import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { CelebratedWin } from '../../server/contract/wall.ts'
import { PracticeCard } from '../shared/PracticeCard.tsx'
import { motionAllowed, sideColours } from '../shared/themes.ts'
import { useDateText } from '../shared/use-date-text.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: 'auto 1fr',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalS,
    borderTop: '4px solid',
    borderImageSource: `linear-gradient(90deg, ${sideColours.marketing}, ${sideColours.common}, ${sideColours.sales})`,
    borderImageSlice: 1,
    [motionAllowed]: {
      animationName: { from: { opacity: 0, transform: 'translateY(12px)' } },
      animationDuration: tokens.durationSlower,
      animationTimingFunction: tokens.curveDecelerateMid,
    },
  },
})

const sides = ['marketing', 'sales', 'other'] as const

/** One celebrated win, and who did it together: the sides side by side, nobody counted. */
export function WallCard({ win: { practice, celebratedAt, together } }: { win: CelebratedWin }) {
  const styles = useStyles()
  const { t, i18n } = useTranslation(['wall', 'shared'])
  const dateText = useDateText()
  const list = new Intl.ListFormat(i18n.language)
  const people = sides
    .filter(side => together[side].length > 0)
    .map(side => t('people', { side: t(`shared:side.${side}`), names: list.format(together[side]) }))
  return (
    <li className={styles.root}>
      <Text size={200}>
        {people.length > 1
          ? t('together', { people: people.join(' · '), date: dateText(celebratedAt) })
          : t('since', { date: dateText(celebratedAt) })}
      </Text>
      <PracticeCard practice={practice} />
    </li>
  )
}
