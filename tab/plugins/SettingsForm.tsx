import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PluginReport } from '../../server/contract/plugin-status.ts'
import { toProblem } from '../api/api-problem.ts'
import { useProblemText } from '../shared/use-problem-text.ts'
import { SettingField } from './SettingField.tsx'
import { type SettingsDraft, toDraft, toSettings } from './settings-draft.ts'
import { usePluginActions } from './use-plugins.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '560px' },
  save: { justifySelf: 'start' },
})

/** Made from what the plugin declares; what is wrong is shown at the field that the server names. */
export function SettingsForm({ plugin }: { plugin: PluginReport }) {
  const styles = useStyles()
  const { t, i18n } = useTranslation('plugins')
  const problemText = useProblemText()
  const { change } = usePluginActions(plugin.id)
  const { configuration, settings, displayName: name } = plugin
  const form = useForm<SettingsDraft>({ defaultValues: toDraft(configuration, settings, i18n.language) })
  const submit = form.handleSubmit(async draft => {
    try {
      await change.mutateAsync({ settings: toSettings(configuration, draft) })
      form.reset(draft)
    } catch (error) {
      for (const { path } of toProblem(error).errors)
        form.setError(path.replace('/settings/', ''), { type: 'server' })
    }
  })
  return (
    <FormProvider {...form}>
      <form className={styles.form} onSubmit={submit} noValidate aria-label={t('settings', { name })}>
        {Object.entries(configuration).map(([setting, declaration]) => (
          <SettingField key={setting} name={setting} declaration={declaration} />
        ))}
        <Button
          className={styles.save}
          type="submit"
          aria-label={t('saveNamed', { name })}
          disabledFocusable={change.isPending}
        >
          {t('save')}
        </Button>
        <Text role="status">{change.isSuccess && !form.formState.isDirty ? t('saved') : ''}</Text>
        {change.isError && toProblem(change.error).errors.length === 0 && (
          <Text role="alert">{t('failed', { reason: problemText(change.error) })}</Text>
        )}
      </form>
    </FormProvider>
  )
}
