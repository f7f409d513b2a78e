import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ContributorRows } from './ContributorRows.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { LineField } from './FormField.tsx'
import { FormSection } from './FormSection.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { ResultSection } from './ResultSection.tsx'
import { StorySection } from './StorySection.tsx'
import { SubmissionFindings } from './SubmissionFindings.tsx'
import { TopicChoice } from './TopicChoice.tsx'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingHorizontalXXL, alignItems: 'start', maxWidth: '800px' },
  withPreview: {
    maxWidth: 'none',
    gridTemplateColumns: 'minmax(0, 7fr) minmax(0, 5fr)',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  form: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
  preview: { position: 'sticky', top: tokens.spacingVerticalL, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
})

interface Props {
  draft: Draft
  /** The win being changed, which is not similar to itself. */
  ownId?: string
  /** The button that sends. */
  action: string
  isSending: boolean
  onSubmit: () => void
  onDiscard: () => void
  /** Why it was not sent, when the fields cannot say it. */
  failure: ReactNode
}

/** The form for a new win and for changing one. */
export function WinForm({ draft, ownId, action, isSending, onSubmit, onDiscard, failure }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const [preview, setPreview] = useState(false)
  return (
    <FormProvider {...draft.form}>
      <div className={mergeClasses(styles.page, preview && styles.withPreview)}>
        <form
          className={styles.form}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            onSubmit()
          }}
        >
          <ErrorSummary />
          <StorySection ownId={ownId} />
          <FormSection title={t('sections.topics')}>
            <TopicChoice kind="lever" required />
            <TopicChoice kind="symptom" />
            <LineField path="tags" label={t('fields.tags')} hint={t('hints.tags')} />
          </FormSection>
          <FormSection title={t('sections.people')}>
            <ContributorRows />
          </FormSection>
          <ResultSection />
          <Text>{t('care')}</Text>
          <SubmissionFindings />
          {failure}
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" size="large" disabledFocusable={isSending}>
              {isSending ? t('sending') : action}
            </Button>
            <Button size="large" aria-expanded={preview} onClick={() => setPreview(shown => !shown)}>
              {t(preview ? 'preview.close' : 'preview.open')}
            </Button>
            <Button appearance="subtle" onClick={onDiscard}>
              {t('draft.discard')}
            </Button>
            <Text size={200}>{t('draft.kept')}</Text>
          </div>
        </form>
        {preview && (
          <div className={styles.preview}>
            <PreviewPane />
          </div>
        )}
      </div>
    </FormProvider>
  )
}
