import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { RenderAnswer, RenderInput } from '../../server/contract/practice.ts'
import { useClient } from '../api/ClientContext.ts'
import { RenderedText } from '../shared/RenderedText.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import { useSettled } from '../shared/use-settled.ts'
import { sections, type WinDraft } from './win-draft.ts'

const typingDelayMs = 500

const useStyles = makeStyles({
  root: {
    minWidth: 0,
    padding: 'clamp(12px, 3vw, 28px)',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { marginTop: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
})

/** The story as one text, as the page will show it; parts that are still empty are left out. */
function useStoryMarkdown(): string {
  const { t } = useTranslation('share')
  const texts = useWatch<WinDraft, typeof sections>({ name: sections })
  return sections
    .flatMap((section, at) => (texts[at]?.trim() ? [`## ${t(`fields.${section}`)}\n\n${texts[at]}`] : []))
    .join('\n\n')
}

/** What others will see, made by the server's own pipeline. */
export function PreviewPane() {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const client = useClient()
  const problemText = useProblemText()
  const markdown = useSettled(useStoryMarkdown(), typingDelayMs)
  const { data, error } = useQuery({
    queryKey: ['render', markdown],
    queryFn: ({ signal }) => {
      const body: RenderInput = { markdown }
      return client.request<RenderAnswer>('POST', '/render', { body, signal })
    },
    enabled: markdown !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return (
    <section className={styles.root} aria-label={t('preview.title')}>
      <h2 className={styles.heading}>{t('preview.title')}</h2>
      {markdown === '' && <Text>{t('preview.empty')}</Text>}
      {error && <Text role="alert">{t('preview.failed', { reason: problemText(error) })}</Text>}
      {data && markdown !== '' && <RenderedText html={data.html} />}
    </section>
  )
}
