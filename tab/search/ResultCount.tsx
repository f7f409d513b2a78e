import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useSettled } from '../shared/use-settled.ts'
import { visuallyHidden } from '../shared/visually-hidden.ts'

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  spoken: visuallyHidden,
})

/** A listener hears the count once per pause, not once per key. */
const pauseMs = 900

interface Props {
  total: number
  q: string
  /** False while the hits shown are still those of the last query. */
  settled: boolean
}

export function ResultCount({ total, q, settled }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const results = t('count', { count: total })
  const text = q ? t('countFor', { results, q }) : results
  const spoken = useSettled(settled ? text : '', pauseMs)
  return (
    <>
      <h2 className={styles.heading}>{results}</h2>
      <span role="status" className={styles.spoken}>
        {spoken}
      </span>
    </>
  )
}
