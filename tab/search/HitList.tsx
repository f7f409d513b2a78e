import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, memo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../server/contract/search.ts'
import { Highlighted } from '../shared/Highlighted.tsx'
import { PracticeCard } from '../shared/PracticeCard.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import type { SearchState } from './search-address.ts'
import type { Search } from './use-search.ts'
import { WhyHere } from './WhyHere.tsx'

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalL,
  },
})

const findLinks = (list: Element) => [...list.querySelectorAll<HTMLElement>('[data-practice-link]')]

/** Remembered, so that a key in the search box does not draw all hits anew. */
const HitCard = memo(function HitCard({ hit, state }: { hit: Hit; state: SearchState }) {
  const { practice, snippet, highlights } = hit
  return (
    <PracticeCard
      practice={practice}
      action={<WhyHere state={state} id={practice.id} title={practice.title} />}
      title={<Highlighted text={practice.title} ranges={highlights.title} />}
      {...(highlights.snippet.length > 0 && {
        summary: <Highlighted text={snippet} ranges={highlights.snippet} />,
      })}
    />
  )
})

interface Props {
  state: SearchState
  search: Search
  hits: readonly Hit[]
  total: number
  listRef: RefObject<HTMLDivElement | null>
  /** Up, above the first hit. */
  onLeave: () => void
  onOpen: () => void
}

/** The hits. Up and down walk through them. */
export function HitList({ state, search, hits, total, listRef, onLeave, onOpen }: Props) {
  const styles = useStyles()
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    const links = findLinks(event.currentTarget)
    const at = links.indexOf(event.target as HTMLElement)
    if (at < 0) return
    event.preventDefault()
    if (at + step < 0) onLeave()
    else links[at + step]?.focus()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are an addition to the links' own tab order */}
      <div
        ref={listRef}
        className={styles.list}
        aria-busy={search.isPlaceholderData}
        onKeyDown={onKeyDown}
        onClick={onOpen}
      >
        {hits.map(hit => (
          <HitCard key={hit.practice.id} hit={hit} state={state} />
        ))}
      </div>
      <HitListFoot search={search} shown={hits.length} total={total} />
    </>
  )
}

function HitListFoot({ search, shown, total }: { search: Search; shown: number; total: number }) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const problemText = useProblemText()
  return (
    <div className={styles.foot}>
      {search.hasNextPage && (
        <Button onClick={() => search.fetchNextPage()} disabledFocusable={search.isFetchingNextPage}>
          {t(search.isFetchingNextPage ? 'moreLoading' : 'more')}
        </Button>
      )}
      <Text size={200}>{t('shown', { shown, total })}</Text>
      {search.isFetchNextPageError && (
        <Text role="alert">{t('moreFailed', { reason: problemText(search.error) })}</Text>
      )}
    </div>
  )
}

/** Puts the focus on the first hit. */
export const focusFirstHit = (list: HTMLDivElement | null) => list && findLinks(list)[0]?.focus()
