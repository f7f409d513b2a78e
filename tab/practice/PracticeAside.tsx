import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { FollowButton } from '../following/FollowButton.tsx'
import { noFilters, searchPath } from '../search/search-address.ts'
import { ReportButton } from '../shared/ReportButton.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { ShareButtons } from '../shared/ShareButtons.tsx'
import { TopicLinks } from '../shared/TopicLinks.tsx'
import { phone } from '../shared/themes.ts'
import { AuthorActions } from './AuthorActions.tsx'
import { practicePath } from './use-practice.ts'
import { VoteBox } from './VoteBox.tsx'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXL, alignContent: 'start', minWidth: 0 },
  group: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  tag: { [phone]: { display: 'inline-flex', alignItems: 'center', minHeight: '44px' } },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

function Group({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  )
}

const browse = (facet: 'lever' | 'symptom' | 'tag') => (value: string) =>
  searchPath({ filters: { ...noFilters, [facet]: [value] } })

function Contributors({ practice }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation(['practice', 'shared'])
  return (
    <ul className={styles.list}>
      {practice.contributors.map(({ name, side }) => (
        <li key={`${name} ${side}`}>{t('contributor', { name, side: t(`shared:side.${side}`) })}</li>
      ))}
    </ul>
  )
}

/** Votes, links and what the practice belongs to. */
export function PracticeAside({ practice }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  const { levers, symptoms, tags, contributors } = practice
  return (
    <aside className={styles.root} aria-label={t('aside')}>
      <VoteBox practice={practice} />
      <ShareButtons path={`/p/${practice.id}`} title={practice.title} />
      {practice.status === 'published' && (
        <div className={styles.tags}>
          <FollowButton kind="practice" id={practice.translationOf ?? practice.id} />
          <ReportButton path={practicePath(practice.id)} />
        </div>
      )}
      <AuthorActions practice={practice} />
      {levers.length > 0 && (
        <Group title={t('levers')}>
          <TopicLinks kind="lever" ids={levers} hrefOf={browse('lever')} />
        </Group>
      )}
      {symptoms.length > 0 && (
        <Group title={t('symptoms')}>
          <TopicLinks kind="symptom" ids={symptoms} hrefOf={browse('symptom')} />
        </Group>
      )}
      {contributors.length > 0 && (
        <Group title={t('contributors')}>
          <Contributors practice={practice} />
        </Group>
      )}
      {tags.length > 0 && (
        <Group title={t('tags')}>
          <div className={styles.tags}>
            {tags.map(tag => (
              <RouteLink key={tag} href={browse('tag')(tag)} className={styles.tag}>
                {tag}
              </RouteLink>
            ))}
          </div>
        </Group>
      )}
    </aside>
  )
}
