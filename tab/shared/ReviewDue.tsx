import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { reviewOverdueDays } from '../../server/contract/review-overdue-days.ts'
import { useDateText } from './use-date-text.ts'

const useStyles = makeStyles({
  root: {
    margin: 0,
    maxWidth: '68ch',
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

interface Props {
  item: { readonly owner?: string; readonly reviewBy?: string }
  /** In a list the date is enough; whom to ask stands on the page. */
  short?: boolean
}

export const isOverdue = ({ reviewBy }: Props['item']): boolean =>
  reviewBy !== undefined && reviewOverdueDays(reviewBy, Date.now()) > 0

/** Says so when nobody has read something again by the day on which that was due. */
export function ReviewDue({ item, short = false }: Props) {
  const styles = useStyles()
  const { t } = useTranslation()
  const dateText = useDateText()
  const { owner, reviewBy } = item
  if (!reviewBy || !isOverdue(item)) return null
  const date = dateText(reviewBy)
  return (
    <p className={styles.root}>
      {short && t('reviewDue.short', { date })}
      {!short && (owner ? t('reviewDue.ask', { date, owner }) : t('reviewDue.check', { date }))}
    </p>
  )
}
