import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MyData } from '../../server/contract/my-data.ts'
import { useClient } from '../api/ClientContext.ts'
import { usePerson, useSession } from '../session/session.ts'
import { draftKey, removeDraft } from '../share/draft-store.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

function useFailure() {
  const { t } = useTranslation('me')
  const offerUndo = useUndo()
  const problemText = useProblemText()
  return (error: unknown) => offerUndo({ text: t('data.failed', { reason: problemText(error) }) })
}

/** Saves everything that is kept about me as a file. */
export function useSaveMyData() {
  const client = useClient()
  return useMutation({
    mutationFn: () => client.get<MyData>('/me/data'),
    onSuccess: data => saveFile('common-ground-my-data.json', JSON.stringify(data, null, 2)),
    onError: useFailure(),
  })
}

/** Erases me: names are replaced, drafts and what I follow are gone. There is nobody to be signed in as afterwards. */
export function useEraseMe() {
  const client = useClient()
  const { name } = usePerson()
  const { actions } = useSession()
  return useMutation({
    mutationFn: () => client.request<void>('DELETE', '/me', { headers: { Confirm: 'erase' } }),
    onSuccess: () => {
      removeDraft(draftKey(name))
      actions.signOut()
    },
    onError: useFailure(),
  })
}
