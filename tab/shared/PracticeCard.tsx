import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import { CommonGround } from './CommonGround.tsx'
import { ResultLine } from './ResultLine.tsx'
import { RouteLink } from './RouteLink.tsx'

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { boxShadow: tokens.shadow4, border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':has(a:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  link: {
    color: tokens.colorNeutralForeground1,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    // The whole card opens the practice, while the link keeps its short name.
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outlineStyle: 'none' },
  },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  summary: {
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  foot: { marginTop: 'auto', paddingTop: tokens.spacingVerticalXS },
  kind: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
})

export interface PracticeCardProps {
  practice: PracticeSummary
  title?: ReactNode
  summary?: ReactNode
  /** Shown under everything else, above the link's surface. */
  children?: ReactNode
}

/** One practice in a list. Its title is the link. */
export function PracticeCard({ practice, title, summary, children }: PracticeCardProps) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <article className={styles.root} lang={practice.language}>
      <div className={styles.badges}>
        <Text size={200} className={styles.kind}>
          {t(`kind.${practice.kind}`)}
        </Text>
        {practice.celebrated && <Badge appearance="tint">{t('celebrated')}</Badge>}
        {practice.example && (
          <Badge appearance="outline" color="informative">
            {t('example')}
          </Badge>
        )}
      </div>
      <h3 className={styles.title}>
        <RouteLink href={`/p/${practice.id}`} className={styles.link} data-practice-link="">
          {title ?? practice.title}
        </RouteLink>
      </h3>
      {practice.result && <ResultLine result={practice.result} />}
      <Text className={styles.summary}>{summary ?? practice.summary}</Text>
      <div className={styles.foot}>
        <CommonGround practice={practice} />
      </div>
      {children}
    </article>
  )
}
