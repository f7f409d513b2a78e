import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { CelebratedWins } from './CelebratedWins.tsx'
import { HomeHero } from './HomeHero.tsx'
import { LeverGrid } from './LeverGrid.tsx'
import { PracticeRows } from './PracticeRows.tsx'
import { ShareInvitation } from './ShareInvitation.tsx'
import { SymptomList } from './SymptomList.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
  },
})

export function HomePage() {
  const styles = useStyles()
  const { t } = useTranslation('home')
  return (
    <>
      <HomeHero />
      <SymptomList />
      <LeverGrid />
      <CelebratedWins />
      <div className={styles.columns}>
        <PracticeRows
          title={t('commonGround')}
          sort="common-ground"
          more={{ text: t('commonGroundMore'), href: '/search?sort=common-ground' }}
        />
        <PracticeRows title={t('new')} sort="new" more={{ text: t('newMore'), href: '/search?sort=new' }} />
      </div>
      <ShareInvitation />
    </>
  )
}
