import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { preloadRoute } from '../pages.ts'
import { Section } from '../shared/Section.tsx'
import { TopicLinks } from '../shared/TopicLinks.tsx'
import { useTopics } from '../shared/use-topics.ts'

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM },
})

/** The way in for somebody with a problem rather than a question. Shown once it is known: nothing depends on it. */
export function SymptomList() {
  const styles = useStyles()
  const { t } = useTranslation('home')
  const [, navigate] = useLocation()
  const symptoms = useTopics('symptom')
  if (!symptoms.data?.length) return null
  return (
    <Section title={t('symptoms')}>
      <div className={styles.root}>
        <Text>{t('symptomsLead')}</Text>
        <TopicLinks kind="symptom" ids={symptoms.data.map(symptom => symptom.id)} />
        <Button
          appearance="primary"
          onPointerEnter={() => preloadRoute('/diagnosis')}
          onClick={() => navigate('/diagnosis')}
        >
          {t('diagnose')}
        </Button>
      </div>
    </Section>
  )
}
