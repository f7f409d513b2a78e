import { makeStyles, tokens } from '@fluentui/react-components'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { sideColours } from '../shared/themes.ts'
import { useChangeText } from '../shared/use-change-text.ts'
import { parseNumber } from './parse-number.ts'
import type { WinDraft } from './win-draft.ts'

const useStyles = makeStyles({
  root: {
    display: 'block',
    padding: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${sideColours.common}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** The change, worked out while the values are typed. */
export function ChangeLine() {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const changeText = useChangeText()
  const { metric, unit, better, ...typed } = useWatch<WinDraft, 'result'>({ name: 'result' })
  const before = parseNumber(typed.before)
  const after = parseNumber(typed.after)
  const known = before !== undefined && after !== undefined
  return (
    <output className={styles.root}>
      {known
        ? t('change', { line: changeText({ metric, unit, better, before, after }).line })
        : t('changeUnknown')}
    </output>
  )
}
