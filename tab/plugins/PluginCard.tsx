import { Badge, makeStyles, Switch, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PluginReport } from '../../server/contract/plugin-status.ts'
import { surface } from '../shared/surface.ts'
import { useProblemText } from '../shared/use-problem-text.ts'
import { PluginActions } from './PluginActions.tsx'
import { PluginCommands } from './PluginCommands.tsx'
import { PluginFigures } from './PluginFigures.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { usePluginActions } from './use-plugins.ts'

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, ...surface },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  push: { marginInlineStart: 'auto' },
  reason: { overflowWrap: 'anywhere' },
})

const colors = {
  idle: 'informative',
  starting: 'informative',
  active: 'success',
  waiting: 'warning',
  failed: 'danger',
  disabled: 'informative',
} as const

/** One plugin: its state and why, its figures, its settings, and what to do about it. */
export function PluginCard({ plugin }: { plugin: PluginReport }) {
  const styles = useStyles()
  const { t } = useTranslation('plugins')
  const problemText = useProblemText()
  const actions = usePluginActions(plugin.id)
  const { displayName: name, version, publisher, description, state, reason, reloadProblem } = plugin
  const { change } = actions
  const why = state === 'disabled' && plugin.enabled ? t('paused') : reason
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        {version && (
          <Switch
            className={styles.push}
            label={t('enabled')}
            aria-label={t('enabledNamed', { name })}
            checked={plugin.enabled}
            disabled={change.isPending}
            onChange={(_, { checked }) => change.mutate({ enabled: checked })}
          />
        )}
      </div>
      <div className={styles.head}>
        <Badge appearance="tint" color={colors[state]}>
          {t(`state.${state}`)}
        </Badge>
        {plugin.breaker !== 'closed' && (
          <Badge appearance="tint" color="warning">
            {t('leftOut')}
          </Badge>
        )}
        {version && <Text size={200}>{t('version', { version, publisher })}</Text>}
      </div>
      {description && <Text>{description}</Text>}
      {why && <Text className={styles.reason}>{why}</Text>}
      {reloadProblem && <Text className={styles.reason}>{t('reload', { reason: reloadProblem })}</Text>}
      {change.isError && <Text role="alert">{t('failed', { reason: problemText(change.error) })}</Text>}
      {version && <PluginFigures plugin={plugin} />}
      {Object.keys(plugin.configuration).length > 0 && <SettingsForm plugin={plugin} />}
      <PluginCommands plugin={plugin} />
      {version && <PluginActions name={name} isOff={state === 'disabled'} {...actions} />}
    </li>
  )
}
