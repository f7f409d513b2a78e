import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Delivery } from '../../server/contract/channel.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { surface } from '../shared/surface.ts'
import { useFaultText } from './use-fault-text.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', ...surface },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
})

const colors = {
  sent: 'success',
  waiting: 'informative',
  'on-hold': 'informative',
  unknown: 'warning',
  'given-up': 'danger',
} as const

function useTimeText(): (iso: string) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return iso => format.format(new Date(iso))
}

/** What became of it, when, and why. */
function useStory({ state, queuedAt, tries, triedAt = queuedAt, nextTryAt, ...why }: Delivery): string {
  const { t } = useTranslation('channel')
  const timeText = useTimeText()
  const faultText = useFaultText()
  if (state === 'waiting' && tries === 0) return t('story.first')
  if (state === 'waiting')
    return t('story.waiting', { at: timeText(nextTryAt ?? triedAt), reason: faultText(why) })
  if (state === 'given-up') return t('story.given-up', { count: tries, reason: faultText(why) })
  return t(`story.${state}`, { at: timeText(triedAt) })
}

function Row({ delivery }: { delivery: Delivery }) {
  const styles = useStyles()
  const { t } = useTranslation('channel')
  const story = useStory(delivery)
  const { practiceId, title, state } = delivery
  return (
    <li className={styles.row}>
      <RouteLink href={`/p/${practiceId}`} className={styles.title}>
        {title}
      </RouteLink>
      <div className={styles.state}>
        <Badge appearance="tint" color={colors[state]}>
          {t(`state.${state}`)}
        </Badge>
        <Text>{story}</Text>
      </div>
    </li>
  )
}

interface Props {
  readonly deliveries: readonly Delivery[]
  readonly hasAddress: boolean
}

/** The last wins that were to be told, latest first. */
export function DeliveryList({ deliveries, hasAddress }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('channel')
  return (
    <Section title={t('deliveries')}>
      {deliveries.length === 0 && <Text>{t(hasAddress ? 'noneYet' : 'none')}</Text>}
      {deliveries.length > 0 && (
        <ul className={styles.list}>
          {deliveries.map(delivery => (
            <Row key={delivery.practiceId} delivery={delivery} />
          ))}
        </ul>
      )}
    </Section>
  )
}
