import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { preloadRoute } from '../pages.ts'
import { surface } from '../shared/surface.ts'
import { sideColours } from '../shared/themes.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXL,
    marginTop: tokens.spacingVerticalXXXL,
    padding: tokens.spacingHorizontalXL,
    ...surface,
    overflow: 'hidden',
    position: 'relative',
    '::before': {
      content: '""',
      position: 'absolute',
      inset: '0 0 auto',
      height: '4px',
      backgroundImage: `linear-gradient(90deg, ${sideColours.marketing}, ${sideColours.common}, ${sideColours.sales})`,
    },
  },
  words: { display: 'grid', gap: tokens.spacingVerticalXS, flex: '1 1 280px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
})

export function ShareInvitation() {
  const styles = useStyles()
  const { t } = useTranslation('home')
  const [, navigate] = useLocation()
  return (
    <aside className={styles.root} aria-label={t('share')}>
      <div className={styles.words}>
        <h2 className={styles.heading}>{t('shareTitle')}</h2>
        <Text>{t('shareBody')}</Text>
      </div>
      <Button
        appearance="primary"
        onPointerEnter={() => preloadRoute('/share')}
        onClick={() => navigate('/share')}
      >
        {t('share')}
      </Button>
    </aside>
  )
}
