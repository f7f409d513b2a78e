import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { Section } from '../shared/Section.tsx'
import { surface } from '../shared/surface.ts'
import { sideColours } from '../shared/themes.ts'
import { useChangeText } from '../shared/use-change-text.ts'
import { useDateText } from '../shared/use-date-text.ts'
import { Standing } from './Standing.tsx'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    ...surface,
    borderLeft: `4px solid ${sideColours.common}`,
  },
  change: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
})

/** The result of a win with all that makes it believable; said plainly when there is none yet. */
export function ResultPanel({ practice }: { practice: Practice }) {
  const { result, checkOn } = practice
  const styles = useStyles()
  const { t } = useTranslation('practice')
  const changeText = useChangeText()
  const dateText = useDateText()
  const text = result && changeText(result)
  const facts = result ? (['period', 'measuredBy', 'source'] as const).filter(fact => result[fact]) : []
  return (
    <Section flush title={t('result.title')}>
      <div className={styles.root}>
        {text ? (
          <>
            <span className={styles.change}>{text.change}</span>
            <Text size={400}>{text.values}</Text>
            <dl className={styles.facts}>
              {facts.map(fact => (
                <div key={fact}>
                  <dt className={styles.term}>{t(`result.${fact}`)}</dt>
                  <dd className={styles.value}>{result?.[fact]}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : (
          <>
            <Text weight="semibold">{t('result.notMeasured')}</Text>
            {checkOn && <Text>{t('result.checkOn', { date: dateText(checkOn) })}</Text>}
          </>
        )}
        <Standing practice={practice} />
      </div>
    </Section>
  )
}
