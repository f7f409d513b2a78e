import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { PluginReport } from '../../server/contract/plugin-status.ts'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  stack: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0, fontSize: tokens.fontSizeBase200 },
})

type Known = readonly [string, string] | false | undefined

const formatMoment = (iso: string, language: string) =>
  new Date(iso).toLocaleString(language, { dateStyle: 'short', timeStyle: 'medium' })
const round = (value: number, places = 1) => Number(value.toFixed(places))

const toMegabytes = ({ privateBytes, residentBytes }: NonNullable<PluginReport['memory']>) => ({
  own: round(privateBytes / 1e6),
  all: round(residentBytes / 1e6),
})

/** What was counted and measured, as pairs of words; what is not known is left out. */
function useFigures(plugin: PluginReport): readonly (readonly [string, string])[] {
  const { t, i18n } = useTranslation('plugins')
  const { activation, times, memory, cpuMs, deterministic } = plugin
  const known: readonly Known[] = [
    activation && [
      t('figure.activation'),
      t('figure.activationValue', {
        at: formatMoment(activation.at, i18n.language),
        reason: t(`reason.${activation.reason}`),
      }),
    ],
    activation && [
      t('figure.loading'),
      t('figure.loadingValue', {
        start: round(activation.startMs),
        load: round(activation.loadMs),
        activate: round(activation.activateMs),
      }),
    ],
    [t('figure.calls'), String(plugin.calls)],
    times && [
      t('figure.times'),
      t('figure.timesValue', {
        p50: round(times.p50, 2),
        p95: round(times.p95, 2),
        p99: round(times.p99, 2),
      }),
    ],
    [t('figure.misses'), String(plugin.deadlineMisses)],
    [t('figure.errors'), String(plugin.errors)],
    [t('figure.restarts'), String(plugin.restarts)],
    memory && [t('figure.memory'), t('figure.memoryValue', toMegabytes(memory))],
    cpuMs !== undefined && [t('figure.cpu'), t('figure.cpuValue', { seconds: round(cpuMs / 1000, 2) })],
    [t('figure.breaker'), t(`breaker.${plugin.breaker}`)],
    [t('figure.influence'), t('figure.influenceValue', { percent: round(plugin.influence * 100) })],
    deterministic !== undefined && [t('figure.deterministic'), t(deterministic ? 'figure.yes' : 'figure.no')],
    deterministic !== undefined && [t('figure.stored'), t(plugin.stale ? 'figure.stale' : 'figure.fresh')],
  ]
  return [...known, ...useContributions(plugin)].filter(figure => figure !== undefined && figure !== false)
}

/** What it adds to the product, as pairs of words. */
function useContributions({ scorers, checks, badges, events }: PluginReport): readonly Known[] {
  const { t } = useTranslation('plugins')
  const labels = (named: readonly { readonly label: string }[]) => named.map(({ label }) => label).join(', ')
  const describe = ({ label, weight, scope }: PluginReport['scorers'][number]) =>
    t('figure.scorer', { label, weight, scope: t(`scope.${scope}`) })
  return [
    scorers.length > 0 && [t('figure.scorers'), scorers.map(describe).join(', ')],
    checks.length > 0 && [t('figure.checks'), labels(checks)],
    badges.length > 0 && [t('figure.badges'), labels(badges)],
    events.length > 0 && [t('figure.events'), events.join(', ')],
  ]
}

/** V8's stacks begin with the message; others' may not. */
const toText = ({ message, stack }: NonNullable<PluginReport['lastError']>) =>
  stack.includes(message) ? stack : `${message}\n${stack}`.trim()

export function PluginFigures({ plugin }: { plugin: PluginReport }) {
  const styles = useStyles()
  const { t, i18n } = useTranslation('plugins')
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
          <Text weight="semibold">{t('lastError', { at: formatMoment(lastError.at, i18n.language) })}</Text>
          <pre className={styles.stack}>{toText(lastError)}</pre>
        </>
      )}
    </details>
  )
}
