import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PluginReport } from '../../server/contract/plugin-status.ts'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  stack: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0, fontSize: tokens.fontSizeBase200 },
})

const round = (value: number, places = 1) => Number(value.toFixed(places))

/** What was counted and measured, as pairs of words; what is not known is left out. */
function useFigures(plugin: PluginReport): readonly (readonly [string, string])[] {
  const { t, i18n } = useTranslation('plugins')
  const { activation, times, memory, cpuMs, deterministic, scorers } = plugin
  const at = (iso: string) => new Date(iso).toLocaleTimeString(i18n.language)
  const known: readonly (readonly [string, string] | false | undefined)[] = [
    activation && [
      t('figure.activation'),
      t('figure.activationValue', {
        at: at(activation.at),
        reason: activation.reason,
        start: round(activation.startMs, 0),
      }),
    ],
    [t('figure.calls'), String(plugin.calls)],
    times && [t('figure.times'), t('figure.timesValue', times)],
    [t('figure.misses'), String(plugin.deadlineMisses)],
    [t('figure.errors'), String(plugin.errors)],
    [t('figure.restarts'), String(plugin.restarts)],
    memory && [t('figure.memory'), t('figure.memoryValue', { megabytes: round(memory.privateBytes / 1e6) })],
    cpuMs !== undefined && [t('figure.cpu'), t('figure.cpuValue', { seconds: round(cpuMs / 1000, 2) })],
    [t('figure.breaker'), t(`breaker.${plugin.breaker}`)],
    [t('figure.influence'), t('figure.influenceValue', { percent: round(plugin.influence * 100) })],
    deterministic !== undefined && [t('figure.deterministic'), t(deterministic ? 'figure.yes' : 'figure.no')],
    scorers.length > 0 && [
      t('figure.scorers'),
      scorers.map(({ label, weight }) => t('figure.scorer', { label, weight })).join(', '),
    ],
  ]
  return known.filter(figure => figure !== undefined && figure !== false)
}

export function PluginFigures({ plugin }: { plugin: PluginReport }) {
  const styles = useStyles()
  const { t } = useTranslation('plugins')
  const figures = useFigures(plugin)
  const { lastError } = plugin
  return (
    <details>
      <summary>{t('details')}</summary>
      <dl className={styles.list}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {lastError && (
        <>
          <Text weight="semibold">{t('lastError', { at: lastError.at })}</Text>
          <pre className={styles.stack}>{lastError.stack || lastError.message}</pre>
        </>
      )}
    </details>
  )
}
