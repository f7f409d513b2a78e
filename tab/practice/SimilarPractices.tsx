import { useTranslation } from 'react-i18next'
import { CardGrid } from '../shared/CardGrid.tsx'
import { PracticeCard } from '../shared/PracticeCard.tsx'
import { Section } from '../shared/Section.tsx'
import { useSimilar } from './use-practice.ts'

/** Where to read on. An extra: when it cannot be read the page is whole without it. */
export function SimilarPractices({ id }: { id: string }) {
  const { t } = useTranslation('practice')
  const { data } = useSimilar(id)
  if (!data?.length) return null
  return (
    <Section title={t('similar')}>
      <CardGrid>
        {data.map(practice => (
          <PracticeCard key={practice.id} practice={practice} />
        ))}
      </CardGrid>
    </Section>
  )
}
