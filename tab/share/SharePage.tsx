import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'
import { usePerson } from '../session/session.ts'
import { Page } from '../shared/Page.tsx'
import { refreshLists } from '../shared/patch-practice.ts'
import { createKey } from './create-key.ts'
import { DraftRestored } from './DraftRestored.tsx'
import { draftKey } from './draft-store.ts'
import { SendFailure } from './SendFailure.tsx'
import { useDraft } from './use-draft.ts'
import { useReplaceDraft } from './use-replace-draft.ts'
import { useSend } from './use-send.ts'
import { WinForm } from './WinForm.tsx'
import { WinShared } from './WinShared.tsx'
import { createDraft } from './win-draft.ts'

function NewWin({ onShared }: { onShared: (practice: Practice) => void }) {
  const { t } = useTranslation('share')
  const client = useClient()
  const queries = useQueryClient()
  const { name, side } = usePerson()
  const initial = useMemo(() => createDraft({ name, side }), [name, side])
  const draft = useDraft({ key: draftKey(name), initial })
  const replace = useReplaceDraft(draft)
  const { sending, submit, clear } = useSend(draft, async input => {
    const headers = { 'Idempotency-Key': draft.idempotencyKey.current }
    const practice = await client.request<Practice>('POST', '/wins', { body: input, headers })
    draft.forget()
    void refreshLists(queries)
    onShared(practice)
  })
  const sendAsNew = () => {
    draft.idempotencyKey.current = createKey()
    void submit()
  }
  return (
    <Page title={t('title')} lead={t('lead')}>
      <DraftRestored stored={draft.stored} />
      <WinForm
        draft={draft}
        action={t('submit')}
        isSending={sending.status === 'sending'}
        onSubmit={submit}
        onDiscard={() => {
          replace(initial)
          draft.idempotencyKey.current = createKey()
          clear()
        }}
        failure={
          sending.status === 'failed' && <SendFailure problem={sending.problem} onSendAsNew={sendAsNew} />
        }
      />
    </Page>
  )
}

type State = { status: 'writing' } | { status: 'shared'; practice: Practice }

export function SharePage() {
  const [state, setState] = useState<State>({ status: 'writing' })
  if (state.status === 'shared')
    return <WinShared practice={state.practice} onAnother={() => setState({ status: 'writing' })} />
  return <NewWin onShared={practice => setState({ status: 'shared', practice })} />
}
