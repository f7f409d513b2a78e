import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../shared/ErrorState.tsx'
import { type TopicKind, useTopics } from '../shared/use-topics.ts'
import { ChoiceGroup } from './ChoiceGroup.tsx'
import { useFieldMessage } from './FormField.tsx'
import { fieldId } from './field-id.ts'
import type { WinDraft } from './win-draft.ts'

const useStyles = makeStyles({
  options: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: `0 ${tokens.spacingHorizontalL}`,
  },
})

/** Levers, or symptoms, to choose from. */
export function TopicChoice({ kind, required = false }: { kind: TopicKind; required?: boolean }) {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const name = kind === 'lever' ? 'levers' : 'symptoms'
  const { field } = useController<WinDraft, 'levers' | 'symptoms'>({ name })
  const topics = useTopics(kind)
  const message = useFieldMessage(name)
  const toggle = (id: string) =>
    field.onChange(
      field.value.includes(id) ? field.value.filter(other => other !== id) : [...field.value, id],
    )
  if (topics.isError) return <ErrorState error={topics.error} onRetry={() => topics.refetch()} />
  return (
    <ChoiceGroup label={t(`fields.${name}`)} hint={t(`hints.${name}`)} required={required} {...message}>
      <div className={styles.options}>
        {topics.data?.map((topic, at) => (
          <Checkbox
            key={topic.id}
            {...(at === 0 && { id: fieldId(name) })}
            checked={field.value.includes(topic.id)}
            label={topic.title}
            onBlur={field.onBlur}
            onChange={() => toggle(topic.id)}
          />
        ))}
      </div>
    </ChoiceGroup>
  )
}
