import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { useUndo } from '../shared/Undo.tsx'
import { winPath } from './use-delete-win.ts'
import { usePracticeChange } from './use-practice-change.ts'

/** Co-signs the version that is shown, or withdraws that. `celebrates` from the signature on that celebrated the win. */
export function useCoSign({ id, version }: Practice) {
  const { t } = useTranslation('practice')
  const offerUndo = useUndo()
  const [celebrates, setCelebrates] = useState(false)
  const change = usePracticeChange<'POST' | 'DELETE'>({
    send: (client, method) =>
      client.request(method, `${winPath(id)}/co-sign`, {
        headers: { 'If-Match': `"${version}"` },
      }),
    onDone: (practice, method) => {
      setCelebrates(practice.celebrated)
      if (method === 'DELETE') offerUndo({ text: t('coSign.withdrawn') })
      else if (!practice.celebrated) offerUndo({ text: t('coSign.done') })
    },
    failed: reason => t('coSign.failed', { reason }),
  })
  return { change, celebrates }
}
