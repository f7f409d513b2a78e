import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckInput } from '../../server/contract/check.ts'
import type { Practice, Result } from '../../server/contract/practice.ts'
import { parseNumber } from '../share/parse-number.ts'
import { useUndo } from '../shared/Undo.tsx'
import { winPath } from './use-delete-win.ts'
import { usePracticeChange } from './use-practice-change.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', width: '100%' },
})

type Held = CheckInput['held']

function useCheck(id: string, onDone: () => void) {
  const { t } = useTranslation('practice')
  const offerUndo = useUndo()
  return usePracticeChange<CheckInput>({
    send: (client, body) => client.request('POST', `${winPath(id)}/check`, { body }),
    onDone: () => {
      offerUndo({ text: t('check.saved') })
      onDone()
    },
    failed: reason => t('check.failed', { reason }),
  })
}

interface Props {
  practice: Practice
  result: Result
  onDone: () => void
}

/** Yes, no, or a new number, and when to look again. */
export function CheckForm({ practice, result, onDone }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  const [held, setHeld] = useState<Held>('yes')
  const [after, setAfter] = useState('')
  const [period, setPeriod] = useState(result.period)
  const [checkOn, setCheckOn] = useState('')
  const [tried, setTried] = useState(false)
  const check = useCheck(practice.id, onDone)
  const value = parseNumber(after)
  const isNumber = held === 'new-number'
  const gap = (missing: boolean, text: string) => (tried && missing ? { validationMessage: text } : {})
  function submit() {
    setTried(true)
    const next = checkOn ? { checkOn } : {}
    if (!isNumber) return check.mutate({ held, ...next })
    if (value === undefined || period.trim() === '') return
    check.mutate({ held, result: { ...result, after: value, period: period.trim() }, ...next })
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={t('check.question', { value: result.after })}>
        <RadioGroup value={held} onChange={(_, data) => setHeld(data.value as Held)}>
          <Radio value="yes" label={t('check.yes')} />
          <Radio value="no" label={t('check.no')} />
          <Radio value="new-number" label={t('check.newNumber')} />
        </RadioGroup>
      </Field>
      {isNumber && (
        <>
          <Field label={t('check.after')} required {...gap(value === undefined, t('check.numberMissing'))}>
            <Input inputMode="decimal" value={after} onChange={(_, data) => setAfter(data.value)} />
          </Field>
          <Field label={t('result.period')} required {...gap(!period.trim(), t('check.periodMissing'))}>
            <Input value={period} maxLength={80} onChange={(_, data) => setPeriod(data.value)} />
          </Field>
        </>
      )}
      <Field label={t('check.next')} hint={t('check.nextHint')}>
        <Input type="date" value={checkOn} onChange={(_, data) => setCheckOn(data.value)} />
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={check.isPending}>
        {t('check.save')}
      </Button>
    </form>
  )
}
