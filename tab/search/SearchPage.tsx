import { makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../session/session.ts'
import { PageHeading } from '../shared/Page.tsx'
import { narrow } from './breakpoint.ts'
import { FacetPanel } from './FacetPanel.tsx'
import { focusFirstHit } from './HitList.tsx'
import { addRecent } from './recent-searches.ts'
import { SearchBox } from './SearchBox.tsx'
import { SearchResults } from './SearchResults.tsx'
import { useSearch } from './use-search.ts'
import { useSearchState } from './use-search-state.ts'

const useStyles = makeStyles({
  head: { display: 'grid', gap: tokens.spacingVerticalM },
  body: {
    display: 'grid',
    gridTemplateColumns: '260px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    marginTop: tokens.spacingVerticalS,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  aside: { [narrow]: { display: 'none' } },
})

/** Browse and search are one: without a word typed everything is listed. */
export function SearchPage() {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const { name } = usePerson()
  const { state, setQ, setState } = useSearchState()
  const search = useSearch(state)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const first = search.data?.pages[0]
  return (
    <>
      <div className={styles.head}>
        <PageHeading>{t('title')}</PageHeading>
        <SearchBox
          layout="row"
          inputRef={input}
          text={state.q}
          onText={setQ}
          onSearch={q => setState({ ...state, q })}
          onLeave={() => focusFirstHit(list.current)}
        />
      </div>
      <div className={styles.body}>
        <aside className={styles.aside} aria-label={t('filters')}>
          {first && <FacetPanel state={state} counts={first.facets} onState={setState} />}
        </aside>
        <SearchResults
          state={state}
          onState={setState}
          search={search}
          listRef={list}
          onLeave={() => input.current?.focus()}
          onOpen={() => addRecent(name, state.q)}
        />
      </div>
    </>
  )
}
