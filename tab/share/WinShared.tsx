import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { PageHeading } from '../shared/Page.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { Section } from '../shared/Section.tsx'
import { ShareButtons } from '../shared/ShareButtons.tsx'
import { TwoSides } from '../shared/TwoSides.tsx'
import { useDateText } from '../shared/use-date-text.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalL, justifyItems: 'start', maxWidth: '640px' },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    paddingLeft: '1.2em',
  },
})

function Measure({ practice: { result, checkOn } }: { practice: Practice }) {
  const { t } = useTranslation('share')
  const dateText = useDateText()
  if (result) return null
  return <li>{checkOn ? t('done.measure', { date: dateText(checkOn) }) : t('done.measureAny')}</li>
}

/** The win has arrived. */
export function WinShared({ practice, onAnother }: { practice: Practice; onAnother: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation('share')
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return (
    <div className={styles.root}>
      <TwoSides share={0.6} width={112} />
      <PageHeading takesFocus>{t('done.title')}</PageHeading>
      <Text size={400}>{t(practice.status === 'waiting' ? 'done.waiting' : 'done.published')}</Text>
      <RouteLink href={`/p/${practice.id}`}>{practice.title}</RouteLink>
      <Section flush title={t('done.next')}>
        <ul className={styles.list}>
          <li>
            <RouteLink href={`/p/${practice.id}`}>{t('done.look')}</RouteLink>
          </li>
          <li>{t('done.tell')}</li>
          <Measure practice={practice} />
        </ul>
        <ShareButtons path={`/p/${practice.id}`} title={practice.title} />
      </Section>
      <Button onClick={onAnother}>{t('done.another')}</Button>
    </div>
  )
}
