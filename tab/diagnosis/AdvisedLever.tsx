import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Diagnosis } from '../../server/contract/diagnosis.ts'
import type { Kind } from '../../server/contract/practice.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { surface } from '../shared/surface.ts'
import { phone } from '../shared/themes.ts'
import { topicPath } from '../shared/use-topics.ts'
import { PracticeLinks } from './PracticeLinks.tsx'
import { WhyLever } from './WhyLever.tsx'

const useStyles = makeStyles({
  root: {
    ...surface,
    display: 'grid',
    gridTemplateColumns: '2.5rem minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    padding: 'clamp(16px, 2.5vw, 24px)',
    [phone]: { gridTemplateColumns: '2rem minmax(0, 1fr)' },
  },
  place: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridColumn: 2,
    gap: tokens.spacingVerticalM,
    [phone]: { gridColumn: '1 / -1' },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  link: { color: tokens.colorNeutralForeground1, fontSize: 'inherit', fontWeight: 'inherit' },
  step: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    maxWidth: '75ch',
  },
  practices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
})

interface Props {
  advice: Diagnosis['levers'][number]
  place: number
  titleOf: (symptom: string) => string
}

/** One lever: what to do this week, why it stands here, and how others have done it. */
export function AdvisedLever({ advice, place, titleOf }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('diagnosis')
  const ofKind = (kind: Kind) => advice.practices.filter(practice => practice.kind === kind)
  return (
    <li className={styles.root}>
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <h3 className={styles.heading}>
        <RouteLink href={topicPath('lever', advice.id)} className={styles.link}>
          {advice.title}
        </RouteLink>
      </h3>
      <div className={styles.body}>
        <Text>{advice.reasons[0]?.reason}</Text>
        <div className={styles.step}>
          <Text weight="semibold">{t('lever.firstStep')}</Text>
          <Text>{advice.firstStep}</Text>
        </div>
        <div className={styles.practices}>
          <PracticeLinks title={t('lever.playbooks')} practices={ofKind('playbook')} />
          <PracticeLinks title={t('lever.wins')} practices={ofKind('win')} />
        </div>
        <WhyLever advice={advice} titleOf={titleOf} />
      </div>
    </li>
  )
}
