import { useTranslation } from 'react-i18next'
import { LineField, TextField } from './FormField.tsx'
import { FormSection } from './FormSection.tsx'
import { SimilarWins } from './SimilarWins.tsx'
import { sections } from './win-draft.ts'

/** Title and story, with a question for each part. */
export function StorySection({ ownId }: { ownId: string | undefined }) {
  const { t } = useTranslation('share')
  return (
    <FormSection title={t('sections.story')}>
      <div>
        <LineField path="title" label={t('fields.title')} hint={t('hints.title')} required />
        <SimilarWins ownId={ownId} />
      </div>
      {sections.map(section => (
        <TextField
          key={section}
          path={section}
          label={t(`fields.${section}`)}
          hint={t(`hints.${section}`)}
          required
        />
      ))}
    </FormSection>
  )
}
