import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { describeCommonGround } from '../shared/common-ground.ts'
import { TwoSides } from '../shared/TwoSides.tsx'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  explanation: { color: tokens.colorNeutralForeground3 },
})

/** Common ground as a picture and in words; as a meter for those who listen, once there is a figure. */
export function CommonGroundMeter({ practice }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { words, ...picture } = describeCommonGround(practice)
  const text = t(`commonGround.${words}`)
  const percent = picture.share === null ? null : Math.round(picture.share * 100)
  const meter = percent !== null && {
    role: 'meter',
    'aria-label': t('commonGround.label'),
    'aria-valuemin': 0,
    'aria-valuemax': 100,
    'aria-valuenow': percent,
    'aria-valuetext': t('commonGround.value', { words: text, percent }),
  }
  return (
    <div className={styles.root}>
      <div {...meter}>
        <TwoSides {...picture} width={112} />
      </div>
      <Text weight="semibold" size={400}>
        {percent === null ? text : t('commonGround.value', { words: text, percent })}
      </Text>
      <Text size={200} className={styles.explanation}>
        {t('commonGround.explanation')}
      </Text>
    </div>
  )
}
