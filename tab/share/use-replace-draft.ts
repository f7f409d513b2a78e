import { useTranslation } from 'react-i18next'
import { useUndo } from '../shared/Undo.tsx'
import type { Draft } from './use-draft.ts'
import type { WinDraft } from './win-draft.ts'

/** Puts other text into the form; what was there can be brought back for a while. */
export function useReplaceDraft({ form, forget, save }: Draft) {
  const { t } = useTranslation('share')
  const offerUndo = useUndo()
  return (next: WinDraft, text = t('draft.discarded')) => {
    const mine = structuredClone(form.getValues())
    form.reset(next)
    forget()
    offerUndo({
      text,
      undo: () => {
        form.reset(mine)
        save()
      },
    })
  }
}
