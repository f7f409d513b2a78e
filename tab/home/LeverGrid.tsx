import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Topic } from '../../server/contract/taxonomy.ts'
import { CardGrid, CardGridSkeleton } from '../shared/CardGrid.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { useCountText } from '../shared/use-count-text.ts'
import { topicPath, useTopics } from '../shared/use-topics.ts'

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { boxShadow: tokens.shadow4, border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':has(a:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  link: {
    color: tokens.colorNeutralForeground1,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outlineStyle: 'none' },
  },
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
    <article className={styles.card}>
      <h3 className={styles.title}>
        <RouteLink href={topicPath('lever', lever.id)} className={styles.link}>
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
