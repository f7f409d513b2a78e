import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useClient } from '../api/ClientContext.ts'
import { Section } from '../shared/Section.tsx'
import { useUndo } from '../shared/Undo.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

const files = {
  markdown: { path: '/curation/export', name: 'common-ground.zip' },
  csv: { path: '/curation/wins.csv', name: 'wins.csv' },
} as const

/** A file that needs our token cannot be a plain link: it is fetched, and then handed to the browser. */
function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address))
}

/** Everything as files, for the content folder or a spreadsheet. */
export function Exports() {
  const styles = useStyles()
  const { t } = useTranslation('curation')
  const client = useClient()
  const offerUndo = useUndo()
  const problemText = useProblemText()
  const download = useMutation({
    mutationFn: async (kind: keyof typeof files) =>
      saveAs(await client.download(files[kind].path), files[kind].name),
    onError: error => offerUndo({ text: t('failed', { reason: problemText(error) }) }),
  })
  return (
    <Section title={t('exports.title')}>
      <Text>{t('exports.lead')}</Text>
      <div className={styles.row}>
        {(['markdown', 'csv'] as const).map(kind => (
          <Button
            key={kind}
            icon={<ArrowDownloadRegular />}
            disabledFocusable={download.isPending}
            onClick={() => download.mutate(kind)}
          >
            {t(`exports.${kind}`)}
          </Button>
        ))}
      </div>
    </Section>
  )
}
