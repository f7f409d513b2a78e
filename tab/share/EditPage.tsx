import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practice, Story } from '../../server/contract/practice.ts'
import { toProblem } from '../api/api-problem.ts'
import { PracticeMissing } from '../practice/PracticeMissing.tsx'
import { PracticeSkeleton } from '../practice/PracticeSkeleton.tsx'
import { usePractice } from '../practice/use-practice.ts'
import { usePerson } from '../session/session.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Page } from '../shared/Page.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import type { RemoteDraft } from './choose-draft.ts'
import { DraftRestored } from './DraftRestored.tsx'
import { SendFailure } from './SendFailure.tsx'
import { useDraft } from './use-draft.ts'
import { useEditWin } from './use-edit-win.ts'
import { useRemoteDraft } from './use-remote-draft.ts'
import { useReplaceDraft } from './use-replace-draft.ts'
import { WinForm } from './WinForm.tsx'
import { toDraft } from './win-draft.ts'

/** @param practice what is stored now; grows newer when somebody else saves */
function EditWin({ practice, story, remote }: { practice: Practice; story: Story; remote: RemoteDraft }) {
  const { t } = useTranslation('share')
  const { name } = usePerson()
  const stored = useMemo(() => toDraft(practice, story), [practice, story])
  const draft = useDraft({
    ...{ person: name, id: practice.id, initial: stored, remote },
    baseVersion: practice.version,
  })
  const replace = useReplaceDraft(draft)
  const { sending, submit, clear } = useEditWin(practice.id, draft)
  const isConflict = sending.status === 'failed' && sending.problem.code === 'changed-meanwhile'
  function takeStored(text?: string) {
    draft.base.current = practice.version
    replace(stored, text)
    clear()
  }
  function keepMine() {
    draft.base.current = practice.version
    void submit()
  }
  return (
    <Page title={t('editTitle', { title: practice.title })} lead={t('editLead')}>
      <DraftRestored stored={draft.stored} />
      <WinForm
        draft={draft}
        ownId={practice.id}
        action={t('save')}
        isSending={sending.status === 'sending'}
        onSubmit={submit}
        onDiscard={() => takeStored()}
        failure={
          isConflict ? (
            <ConflictNotice
              stored={practice}
              onKeepMine={keepMine}
              onTakeTheirs={() => takeStored(t('conflict.tookTheirs'))}
            />
          ) : (
            sending.status === 'failed' && <SendFailure problem={sending.problem} onSendAsNew={submit} />
          )
        }
      />
    </Page>
  )
}

export function EditPage({ id }: { id: string }) {
  const { t } = useTranslation('share')
  const practice = usePractice(id)
  const draft = useRemoteDraft(id)
  if (practice.isPending || draft.status === 'loading') return <PracticeSkeleton />
  if (!practice.data) {
    if (toProblem(practice.error).code === 'practice-not-found') return <PracticeMissing />
    return <ErrorState error={practice.error} onRetry={() => practice.refetch()} />
  }
  const { story, canEdit, title } = practice.data
  if (canEdit && story) return <EditWin practice={practice.data} story={story} remote={draft.remote} />
  return (
    <Page title={t('editTitle', { title })} lead={t('editNotAllowed')}>
      <RouteLink href={`/p/${id}`}>{t('toPractice')}</RouteLink>
    </Page>
  )
}
