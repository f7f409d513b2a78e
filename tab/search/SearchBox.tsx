import { Input, makeStyles } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { type RefObject, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { usePerson } from '../session/session.ts'
import { CompletionList } from './CompletionList.tsx'
import { addRecent } from './recent-searches.ts'
import { useCombobox } from './use-combobox.ts'
import { useCompletions } from './use-completions.ts'

const useStyles = makeStyles({
  root: { position: 'relative' },
  input: { width: '100%' },
})

interface Props {
  text: string
  onText: (text: string) => void
  /** Enter, or a completion that is a query. */
  onSearch: (text: string) => void
  onLeave?: () => void
  /** `popup` lies over what follows; `row` keeps its own line, so that it never hides results. */
  layout: 'popup' | 'row'
  inputRef?: RefObject<HTMLInputElement | null>
}

/** Where to type what you look for, with completions and what you looked for before. */
export function SearchBox({ text, onText, onSearch, onLeave = () => {}, layout, inputRef }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const { name } = usePerson()
  const [, navigate] = useLocation()
  const listId = useId()
  const [focused, setFocused] = useState(false)
  const ownRef = useRef<HTMLInputElement>(null)
  const { kind, items } = useCompletions(text, focused)
  function search(q: string) {
    addRecent(name, q)
    onSearch(q)
  }
  function choose(index: number) {
    const item = items[index]
    if (!item) return
    if (!item.id) return search(item.text)
    addRecent(name, text)
    navigate(`/p/${item.id}`)
  }
  const box = useCombobox({
    count: items.length,
    onChoose: choose,
    onSubmit: () => search(text),
    onClear: () => onText(''),
    onLeave,
  })
  const shown = box.isOpen && items.length > 0
  return (
    <search className={styles.root}>
      <Input
        ref={inputRef ?? ownRef}
        className={styles.input}
        size="large"
        type="search"
        role="combobox"
        aria-label={t('label')}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && box.active >= 0 ? `${listId}-${box.active}` : undefined}
        autoComplete="off"
        placeholder={t('placeholder')}
        contentBefore={<SearchRegular aria-hidden="true" />}
        value={text}
        onChange={(_, data) => {
          onText(data.value)
          box.move(-1)
        }}
        onKeyDown={box.onKeyDown}
        onFocus={() => {
          setFocused(true)
          box.open()
        }}
        onBlur={() => {
          setFocused(false)
          box.close()
        }}
      />
      <CompletionList
        id={listId}
        layout={layout}
        completions={{ kind, items: shown ? items : [] }}
        active={box.active}
        onChoose={index => {
          box.close()
          choose(index)
        }}
      />
    </search>
  )
}
