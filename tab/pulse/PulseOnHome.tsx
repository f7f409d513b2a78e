import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { preloadRoute } from '../pages.ts'
import { usePerson } from '../session/session.ts'
import { RouteLink } from '../shared/RouteLink.tsx'
import { readStored, writeStored } from '../shared/storage.ts'
import { surface } from '../shared/surface.ts'
import { usePeriodText } from './use-period-text.ts'
import { isAsked, usePulse } from './use-pulse.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ...surface,
  },
  words: { display: 'grid', flex: '1 1 280px' },
  link: { margin: `${tokens.spacingVerticalM} 0 0` },
})

/** The period for which this person does not want to be asked again, on this device. */
function useDismissed() {
  const key = `common-ground.pulse-later.${usePerson().name}`
  const [dismissed, setDismissed] = useState(() => readStored(key))
  const dismiss = (period: string) => {
    writeStored(key, period)
    setDismissed(period)
  }
  return [dismissed, dismiss] as const
}

/** Invites those who have not answered yet, quietly; a link for all others. Nothing while it is not known. */
export function PulseOnHome() {
  const styles = useStyles()
  const { t } = useTranslation('pulse')
  const [, navigate] = useLocation()
  const { side } = usePerson()
  const { data } = usePulse()
  const periodText = usePeriodText()
  const [dismissed, dismiss] = useDismissed()
  if (!data) return null
  const { period, answered } = data
  if (answered || !isAsked(side) || dismissed === period)
    return (
      <p className={styles.link}>
        <RouteLink href="/pulse">{t('home.link')}</RouteLink>
      </p>
    )
  return (
    <aside className={styles.root} aria-label={t('home.label')}>
      <div className={styles.words}>
        <Text weight="semibold">{t('home.title')}</Text>
        <Text>{t('home.body', { period: periodText(period) })}</Text>
      </div>
      <Button onPointerEnter={() => preloadRoute('/pulse')} onClick={() => navigate('/pulse')}>
        {t('home.answer')}
      </Button>
      <Button appearance="subtle" onClick={() => dismiss(period)}>
        {t('home.later')}
      </Button>
    </aside>
  )
}
