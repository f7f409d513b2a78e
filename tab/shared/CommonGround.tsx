import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import { describeCommonGround } from './common-ground.ts'
import { TwoSides } from './TwoSides.tsx'

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  words: { color: tokens.colorNeutralForeground2 },
})

/** The meter in a list: the motif and its words. */
export function CommonGround({ practice }: { practice: PracticeSummary }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { words, ...picture } = describeCommonGround(practice)
  return (
    <span className={styles.root}>
      <TwoSides {...picture} width={40} />
      <Text size={200} className={styles.words}>
        {t(`commonGround.${words}`)}
      </Text>
    </span>
  )
}
