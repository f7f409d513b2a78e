import { Badge, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { PageHeading } from '../shared/Page.tsx'
import { PluginBadges } from '../shared/PluginBadges.tsx'
import { isOverdue, ReviewDue } from '../shared/ReviewDue.tsx'
import { useDateText } from '../shared/use-date-text.ts'
import { Translations } from './Translations.tsx'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, marginBottom: tokens.spacingVerticalXL },
  badges: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  kind: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
  summary: {
    margin: 0,
    maxWidth: '68ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
  },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
})

/** Who, when, how much effort: only what is known. */
function useMeta(practice: Practice): string[] {
  const { t } = useTranslation(['practice', 'shared'])
  const dateText = useDateText()
  const { author, owner, effort, reviewBy, updatedAt } = practice
  const lines = [
    author && t('meta.by', { name: author.name, side: t(`shared:side.${author.side}`) }),
    owner && t('meta.owner', { owner }),
    effort && t(`meta.effort.${effort}`),
    t('meta.updated', { date: dateText(updatedAt) }),
    reviewBy && !isOverdue(practice) && t('meta.reviewBy', { date: dateText(reviewBy) }),
  ]
  return lines.filter((line): line is string => Boolean(line))
}

function StatusNote({ practice: { status, reviewReason } }: { practice: Practice }) {
  const { t } = useTranslation('practice')
  if (status === 'published') return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t(`status.${status}`)} {reviewReason && t('status.reason', { reason: reviewReason })}
      </MessageBarBody>
    </MessageBar>
  )
}

export function PracticeHeader({ practice }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation(['practice', 'shared'])
  const meta = useMeta(practice)
  return (
    <header className={styles.root}>
      <StatusNote practice={practice} />
      <div className={styles.badges}>
        <span className={styles.kind}>{t(`shared:kind.${practice.kind}`)}</span>
        {practice.celebrated && <Badge appearance="tint">{t('shared:celebrated')}</Badge>}
        {practice.coSigned && (
          <Badge appearance="tint" color="success">
            {t('shared:coSigned')}
          </Badge>
        )}
        {practice.example && (
          <Badge appearance="outline" color="informative">
            {t('shared:example')}
          </Badge>
        )}
      </div>
      <PageHeading>{practice.title}</PageHeading>
      {practice.summary && <p className={styles.summary}>{practice.summary}</p>}
      <Translations practice={practice} />
      {practice.badges.map(badge => (
        <div key={badge.id} className={styles.badges}>
          <PluginBadges badges={[badge]} />
          <Text size={200}>{badge.description}</Text>
        </div>
      ))}
      <ul className={styles.meta}>
        {meta.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ReviewDue item={practice} />
      {practice.example && <p className={styles.summary}>{t('exampleNote')}</p>}
    </header>
  )
}
