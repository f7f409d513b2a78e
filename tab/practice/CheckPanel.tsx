import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { Panel } from '../shared/Panel.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { useDateText } from '../shared/use-date-text.ts'
import { CheckForm } from './CheckForm.tsx'

const useStyles = makeStyles({
  summary: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
})

/** A day in ISO form, as the reader's calendar has it. */
const today = () => new Date().toLocaleDateString('sv')

/** "Did the result hold?" For its author and curators: asked when the day has come, at hand before. */
export function CheckPanel({ practice }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  const dateText = useDateText()
  const { id, source, status, canEdit, result, checkOn } = practice
  const isDue = checkOn !== undefined && checkOn <= today()
  const [open, setOpen] = useState(isDue)
  if (!canEdit || source !== 'submitted' || status !== 'published') return null
  return (
    <Panel title={t(result ? 'check.title' : 'check.titleMeasure')}>
      {checkOn && <Text>{t(isDue ? 'check.due' : 'check.later', { date: dateText(checkOn) })}</Text>}
      {!result && (
        <div className={styles.summary}>
          <Text>{t('check.measure')}</Text>
          <RouteLink href={`/p/${id}/edit`}>{t('check.addResult')}</RouteLink>
        </div>
      )}
      {result &&
        (open ? (
          <CheckForm practice={practice} result={result} onDone={() => setOpen(false)} />
        ) : (
          <Button onClick={() => setOpen(true)}>{t('check.answer')}</Button>
        ))}
    </Panel>
  )
}
