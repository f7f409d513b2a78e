import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useTranslation } from 'react-i18next'
import { Section } from '../shared/Section.tsx'
import { useDownload } from './use-download.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
})

const files = {
  markdown: { path: '/curation/export', name: 'common-ground.zip' },
  csv: { path: '/curation/wins.csv', name: 'wins.csv' },
} as const

/** Everything as files, for the content folder or a spreadsheet. */
export function Exports() {
  const styles = useStyles()
  const { t } = useTranslation('curation')
  const download = useDownload()
  return (
    <Section title={t('exports.title')}>
      <Text>{t('exports.lead')}</Text>
      <div className={styles.row}>
        {(['markdown', 'csv'] as const).map(kind => (
          <Button
            key={kind}
            icon={<ArrowDownloadRegular />}
            disabledFocusable={download.isPending}
            onClick={() => download.mutate(files[kind])}
          >
            {t(`exports.${kind}`)}
          </Button>
        ))}
      </div>
    </Section>
  )
}
