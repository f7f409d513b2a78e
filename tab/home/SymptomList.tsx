import { useTranslation } from 'react-i18next'
import { Section } from '../shared/Section.tsx'
import { TopicLinks } from '../shared/TopicLinks.tsx'
import { useTopics } from '../shared/use-topics.ts'

/** The way in for somebody with a problem rather than a question. Shown once it is known: nothing depends on it. */
export function SymptomList() {
  const { t } = useTranslation('home')
  const symptoms = useTopics('symptom')
  if (!symptoms.data?.length) return null
  return (
    <Section title={t('symptoms')}>
      <TopicLinks kind="symptom" ids={symptoms.data.map(symptom => symptom.id)} />
    </Section>
  )
}
