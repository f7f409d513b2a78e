import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { SignInWithHost } from './SignInWithHost.tsx'
import { useSession } from './session.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorBrandStroke1}`,
    position: 'sticky',
    top: 0,
    zIndex: 10,
  },
})

/** The host's sign-in has run out: the way back in, over a page that keeps all that was typed. */
export function LapsedBar() {
  const { session } = useSession()
  if (session.status !== 'signed-in' || !session.lapsed) return null
  return (
    <Suspense fallback={null}>
      <Lapsed how={session.lapsed} />
    </Suspense>
  )
}

function Lapsed({ how }: { how: 'expired' | 'refused' }) {
  const styles = useStyles()
  const { t } = useTranslation('session')
  return (
    <section className={styles.root} aria-label={t('title')}>
      <Text role="alert">{t(`teams.lapsed.${how}`)}</Text>
      <SignInWithHost label={t('title')} />
    </section>
  )
}
