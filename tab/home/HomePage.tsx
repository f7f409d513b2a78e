import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import { CelebratedWins } from './CelebratedWins.tsx'
import { HomeHero } from './HomeHero.tsx'
import { LeverGrid } from './LeverGrid.tsx'
import { PracticeRows } from './PracticeRows.tsx'
import { ShareInvitation } from './ShareInvitation.tsx'
import { SymptomList } from './SymptomList.tsx'

/** Beyond the first view: it waits for an answer of its own. */
const PulseOnHome = lazy(() =>
  import('../pulse/PulseOnHome.tsx').then(module => ({ default: module.PulseOnHome })),
)

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
  },
})

/** One side alone makes no common ground, however the list is sorted. */
const isBackedByBoth = ({ votes }: PracticeSummary) => votes.marketing > 0 && votes.sales > 0

export function HomePage() {
  const styles = useStyles()
  const { t } = useTranslation('home')
  return (
    <>
      <HomeHero />
      <SymptomList />
      <Suspense fallback={null}>
        <PulseOnHome />
      </Suspense>
      <LeverGrid />
      <CelebratedWins />
      <div className={styles.columns}>
        <PracticeRows
          title={t('commonGround')}
          sort="common-ground"
          keep={isBackedByBoth}
          none={t('commonGroundNone')}
          more={{ text: t('commonGroundMore'), href: '/search?sort=common-ground' }}
        />
        <PracticeRows title={t('new')} sort="new" more={{ text: t('newMore'), href: '/search?sort=new' }} />
      </div>
      <ShareInvitation />
    </>
  )
}
