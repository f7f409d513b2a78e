import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PluginReport } from '../../server/contract/plugin-status.ts'
import { useProblemText } from '../shared/use-problem-text.ts'
import { ScrollingText } from './ScrollingText.tsx'
import { usePluginCommand } from './use-plugins.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start', maxWidth: '560px' },
  wide: { width: '100%' },
})

type Command = PluginReport['commands'][number]

/** What it answers, as people read it: text as it is, a list line by line, all else as JSON. */
function toText(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value.join('\n')
  return JSON.stringify(value, null, 2)
}

function useAnswerText(value: unknown): string {
  const { t } = useTranslation('plugins')
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
  return isEmpty ? t('command.nothing') : toText(value)
}

/** One command: its text where it takes one, a button, and what came of it. */
function CommandForm({ plugin, command }: { plugin: PluginReport; command: Command }) {
  const styles = useStyles()
  const { t } = useTranslation('plugins')
  const problemText = useProblemText()
  const [text, setText] = useState('')
  const run = usePluginCommand(plugin.id, command.id)
  const answer = useAnswerText(run.data?.value)
  const { label, description, argument } = command
  function submit(event: FormEvent) {
    event.preventDefault()
    run.mutate(argument === undefined ? {} : { argument: text })
  }
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      aria-label={t('command.of', { name: plugin.displayName, label })}
    >
      <Text>{description}</Text>
      {argument !== undefined && (
        <Field label={argument} className={styles.wide}>
          <Textarea value={text} onChange={(_, data) => setText(data.value)} rows={3} />
        </Field>
      )}
      <Button type="submit" disabledFocusable={run.isPending}>
        {label}
      </Button>
      <div role="status" className={styles.wide}>
        {run.isSuccess && <ScrollingText text={answer} />}
      </div>
      {run.isError && <Text role="alert">{t('failed', { reason: problemText(run.error) })}</Text>}
    </form>
  )
}

/** What a plugin offers administrators to do. */
export function PluginCommands({ plugin }: { plugin: PluginReport }) {
  return plugin.commands.map(command => <CommandForm key={command.id} plugin={plugin} command={command} />)
}
