import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { findMetric, type Metric, metricIn, OWN_METRIC_MINIMUM_CHANGE } from '../../server/contract/metric.ts'
import { toLanguage } from '../messages/language.ts'
import { LineField, useTextControl } from './FormField.tsx'
import { pairStyles } from './pair-styles.ts'
import { useMetrics } from './use-metrics.ts'
import type { WinDraft } from './win-draft.ts'

const useStyles = makeStyles({
  ...pairStyles,
  about: { display: 'grid', gap: tokens.spacingVerticalXXS },
})

const own = ''

function AboutMetric({ metric }: { metric: Metric }) {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const { description, unit, better, minimumChange } = metric
  return (
    <div className={styles.about}>
      <Text size={200}>{description}</Text>
      <Text size={200}>
        {t('metric.about', { unitName: unit, better: t(`better.${better}`), percent: minimumChange * 100 })}
      </Text>
    </div>
  )
}

function OwnMetric() {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const better = useTextControl('result.better')
  return (
    <>
      <div className={styles.pair}>
        <LineField path="result.metric" label={t('fields.metric')} hint={t('hints.metric')} required />
        <LineField path="result.unit" label={t('fields.unit')} hint={t('hints.unit')} />
        <Field label={t('fields.better')}>
          <Select {...better}>
            <option value="higher">{t('better.higher')}</option>
            <option value="lower">{t('better.lower')}</option>
          </Select>
        </Field>
      </div>
      <Text size={200}>{t('metric.ownHint', { percent: OWN_METRIC_MINIMUM_CHANGE * 100 })}</Text>
    </>
  )
}

/** A metric that both sides have defined, or one's own. Which of the two follows from its name. */
export function MetricChoice() {
  const { t, i18n } = useTranslation('share')
  const metrics = useMetrics()
  const inMyWords = (metric: Metric) => metricIn(metric, toLanguage(i18n.language))
  const { setValue } = useFormContext<WinDraft>()
  const name = useWatch<WinDraft, 'result.metric'>({ name: 'result.metric' })
  // A result that was told in the other language keeps that one's words.
  const listed = findMetric(name, metrics)
  function choose(id: string) {
    const metric = metrics.find(candidate => candidate.id === id)
    const none = { name: '', unit: '', better: 'higher' as const }
    const { name, unit, better } = metric ? inMyWords(metric) : none
    const options = { shouldDirty: true, shouldValidate: false }
    setValue('result.metric', name, options)
    setValue('result.unit', unit, options)
    setValue('result.better', better, options)
  }
  return (
    <>
      {metrics.length > 0 && (
        <Field label={t('fields.metricChoice')} hint={t('hints.metricChoice')}>
          <Select value={listed?.id ?? own} onChange={(_, data) => choose(data.value)}>
            <option value={own}>{t('metric.own')}</option>
            {metrics.map(metric => (
              <option key={metric.id} value={metric.id}>
                {inMyWords(metric).name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {listed ? <AboutMetric metric={listed} /> : <OwnMetric />}
    </>
  )
}
