import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { SearchBox } from '../search/SearchBox.tsx'
import { searchPath } from '../search/search-address.ts'
import { PageHeading } from '../shared/Page.tsx'
import { TwoSides } from '../shared/TwoSides.tsx'
import { phone } from '../shared/themes.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXXL,
    padding: 'clamp(16px, 4vw, 40px)',
    borderRadius: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  heading: { maxWidth: '22ch' },
  lead: {
    margin: 0,
    maxWidth: '56ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
  },
  search: { marginTop: tokens.spacingVerticalS, maxWidth: '640px' },
  motif: { '@media (max-width: 860px)': { display: 'none' }, [phone]: { display: 'none' } },
})

/** What this is, and where to begin. */
export function HomeHero() {
  const styles = useStyles()
  const { t } = useTranslation('home')
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  return (
    <header className={styles.root}>
      <div className={styles.words}>
        <PageHeading className={styles.heading} title={t('title')}>
          {t('heading')}
        </PageHeading>
        <p className={styles.lead}>{t('lead')}</p>
        <div className={styles.search}>
          <SearchBox
            layout="popup"
            text={text}
            onText={setText}
            onSearch={q => navigate(searchPath({ q }))}
          />
        </div>
      </div>
      <div className={styles.motif}>
        <TwoSides share={0.55} width={240} />
      </div>
    </header>
  )
}
