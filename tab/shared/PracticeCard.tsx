import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import { CommonGround } from './CommonGround.tsx'
import { cardStyles } from './card-styles.ts'
import { PluginBadges } from './PluginBadges.tsx'
import { ResultLine } from './ResultLine.tsx'
import { ReviewDue } from './ReviewDue.tsx'
import { RouteLink } from './RouteLink.tsx'

const useStyles = makeStyles({
  ...cardStyles,
  spaced: { gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  summary: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginTop: 'auto',
    paddingTop: tokens.spacingVerticalXS,
  },
  action: { position: 'relative', zIndex: 1 },
  kind: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
})

interface Props {
  practice: PracticeSummary
  title?: ReactNode
  summary?: ReactNode
  /** Stands in the card, above the link that covers it. */
  action?: ReactNode
}

/** One practice in a list. Its title is the link. */
export function PracticeCard({ practice, title, summary, action }: Props) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <article className={mergeClasses(styles.card, styles.spaced)}>
      <div className={styles.badges}>
        <Text size={200} className={styles.kind}>
          {t(`kind.${practice.kind}`)}
        </Text>
        {practice.celebrated && <Badge appearance="tint">{t('celebrated')}</Badge>}
        {practice.learning && (
          <Badge appearance="tint" color="informative">
            {t('learning')}
          </Badge>
        )}
        {practice.example && (
          <Badge appearance="outline" color="informative">
            {t('example')}
          </Badge>
        )}
        <PluginBadges badges={practice.badges} />
      </div>
      <h3 className={styles.title} lang={practice.language}>
        <RouteLink href={`/p/${practice.id}`} className={styles.cardLink} data-practice-link="">
          {title ?? practice.title}
        </RouteLink>
      </h3>
      {practice.result && <ResultLine result={practice.result} />}
      <Text className={styles.summary} lang={practice.language}>
        {summary ?? practice.summary}
      </Text>
      <ReviewDue item={practice} short />
      <div className={styles.foot}>
        <CommonGround practice={practice} />
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </article>
  )
}
