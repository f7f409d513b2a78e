import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useClient } from '../api/ClientContext.ts'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'

interface Download {
  /** Of the API. */
  readonly path: string
  /** Of the file. */
  readonly name: string
}

/** Saves a file of the API's. */
export function useDownload() {
  const { t } = useTranslation('curation')
  const client = useClient()
  const offerUndo = useUndo()
  const problemText = useProblemText()
  return useMutation({
    mutationFn: async ({ path, name }: Download) => saveAs(await client.download(path), name),
    onError: error => offerUndo({ text: t('failed', { reason: problemText(error) }) }),
  })
}

/** A file that needs our token cannot be a plain link: it is fetched, and then handed to the browser. */
function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address))
}
