import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WinInput } from '../../server/contract/practice.ts'
import { type ApiProblem, toProblem } from '../api/api-problem.ts'
import { toDraftPath } from './to-draft-path.ts'
import type { Draft } from './use-draft.ts'
import { toWinInput, type WinDraft } from './win-draft.ts'

export type Sending = { status: 'idle' } | { status: 'sending' } | { status: 'failed'; problem: ApiProblem }

/** Sends a draft and shows what the server finds wrong at the fields. The draft is kept until it has arrived. */
export function useSend({ form, save }: Draft, send: (input: WinInput) => Promise<void>) {
  const { t } = useTranslation('share')
  const [sending, setSending] = useState<Sending>({ status: 'idle' })
  function showFields(problem: ApiProblem): boolean {
    for (const { path, message } of problem.errors)
      form.setError(toDraftPath(path) as keyof WinDraft, { message: t('gaps.server', { reason: message }) })
    return problem.errors.length > 0
  }
  const submit = form.handleSubmit(async draft => {
    save()
    setSending({ status: 'sending' })
    try {
      await send(toWinInput(draft))
      setSending({ status: 'idle' })
    } catch (error) {
      const problem = toProblem(error)
      setSending(showFields(problem) ? { status: 'idle' } : { status: 'failed', problem })
    }
  })
  return { sending, submit, clear: () => setSending({ status: 'idle' }) }
}
