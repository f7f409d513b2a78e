import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'
import { usePerson } from '../session/session.ts'
import { createKey } from '../shared/create-key.ts'
import { Page } from '../shared/Page.tsx'
import { refreshLists } from '../shared/patch-practice.ts'
import type { RemoteDraft } from './choose-draft.ts'
import { DraftRestored } from './DraftRestored.tsx'
import { SendFailure } from './SendFailure.tsx'
import { useDraft } from './use-draft.ts'
import { useReplaceDraft } from './use-replace-draft.ts'
import { useSend } from './use-send.ts'
import { WinForm } from './WinForm.tsx'
import type { WinDraft } from './win-draft.ts'

interface Props {
  /** Under which id the draft is kept. */
  id: string
  initial: WinDraft
  remote: RemoteDraft
  onShared: (practice: Practice) => void
}

/** A win that nobody has told yet. */
export function NewWin({ id, initial, remote, onShared }: Props) {
  const { t } = useTranslation('share')
  const client = useClient()
  const queries = useQueryClient()
  const { name } = usePerson()
  const draft = useDraft({ person: name, id, initial, remote })
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
    <Page title={t('title')} lead={t(initial.reuseOf ? 'leadOfReuse' : 'lead')}>
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
