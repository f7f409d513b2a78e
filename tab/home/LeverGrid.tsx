import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../../server/contract/taxonomy.ts'
import { CardGrid, CardGridSkeleton } from '../shared/CardGrid.tsx'
import { cardStyles } from '../shared/card-styles.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { useCountText } from '../shared/use-count-text.ts'
import { topicPath, useTopics } from '../shared/use-topics.ts'

const useStyles = makeStyles({
  ...cardStyles,
  spaced: { gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  summary: { color: tokens.colorNeutralForeground2 },
  count: {
    marginTop: 'auto',
    paddingTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
  },
})

function LeverCard({ lever }: { lever: Topic }) {
  const styles = useStyles()
  const countText = useCountText()
  return (
    <article className={mergeClasses(styles.card, styles.spaced)}>
      <h3 className={styles.title}>
        <RouteLink href={topicPath('lever', lever.id)} className={styles.cardLink}>
          {lever.title}
        </RouteLink>
      </h3>
      <Text size={200} className={styles.summary}>
        {lever.summary}
      </Text>
      <Text size={200} className={styles.count}>
        {countText(lever.counts)}
      </Text>
    </article>
  )
}

/** All levers with how much there is on each. */
export function LeverGrid() {
  const { t } = useTranslation('home')
  const levers = useTopics('lever')
  return (
    <Section title={t('levers')}>
      {levers.isPending && <CardGridSkeleton count={7} />}
      {levers.isError && <ErrorState error={levers.error} onRetry={() => levers.refetch()} />}
      {levers.isSuccess && (
        <CardGrid dense>
          {levers.data.map(lever => (
            <LeverCard key={lever.id} lever={lever} />
          ))}
        </CardGrid>
      )}
    </Section>
  )
}
