import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Wall } from '../../server/contract/wall.ts'
import { useTopics } from '../shared/use-topics.ts'
import type { Period } from './use-wall.ts'

const periods: readonly Period[] = ['month', 'quarter', 'year', 'all']

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalL,
  },
  field: { flex: '0 1 320px', minWidth: 0 },
})

interface Props {
  lever: string
  period: Period
  counts: Wall['levers']
  onChange: (next: { lever: string; period: Period }) => void
}

/** Which wins are shown: of one lever, of a time. */
export function WallFilters({ lever, period, counts, onChange }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('wall')
  const levers = useTopics('lever').data ?? []
  const countOf = (id: string) => counts.find(count => count.lever === id)?.celebrated
  return (
    <div className={styles.root}>
      <Field label={t('lever')} className={styles.field}>
        <Select value={lever} onChange={(_, data) => onChange({ lever: data.value, period })}>
          <option value="">{t('allLevers')}</option>
          {levers.map(({ id, title }) => (
            <option key={id} value={id}>
              {countOf(id) ? t('counted', { title, count: countOf(id) ?? 0 }) : title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('period')} className={styles.field}>
        <Select value={period} onChange={(_, data) => onChange({ lever, period: data.value as Period })}>
          {periods.map(one => (
            <option key={one} value={one}>
              {t(`periods.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
