import { Text } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { Section } from '../shared/Section.tsx'
import { usePractices } from '../shared/use-practices.ts'
import type { Choice } from './use-choices.ts'

const shown = 3

/** The first titles that the tab will open with. */
export function ChoicePreview({ filter }: Pick<Choice, 'filter'>) {
  const { t } = useTranslation('config')
  const { data } = usePractices({ ...filter, sort: 'common-ground', limit: shown })
  return (
    <Section title={t('preview')}>
      {data?.items.length === 0 && <Text>{t('none')}</Text>}
      <ul>
        {data?.items.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </Section>
  )
}
