import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { phone } from '../shared/themes.ts'
import type { Completions } from './use-completions.ts'

const useStyles = makeStyles({
  popup: {
    position: 'absolute',
    zIndex: 5,
    top: '100%',
    left: 0,
    right: 0,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    height: '36px',
    alignItems: 'center',
    overflow: 'hidden',
    [phone]: { height: '46px' },
  },
  hidden: { display: 'none' },
  empty: { visibility: 'hidden' },
  option: {
    display: 'flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    [phone]: { minHeight: '44px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chip: {
    flexShrink: 0,
    minHeight: '28px',
    maxWidth: '100%',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
  },
  active: {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
})

interface Props {
  id: string
  completions: Completions
  layout: 'popup' | 'row'
  active: number
  onChoose: (index: number) => void
}

/** The options of the search box's combobox. */
export function CompletionList({ id, completions: { kind, items }, layout, active, onChoose }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('search')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])
  const none = items.length === 0
  const emptyClass = layout === 'popup' ? styles.hidden : styles.empty
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={t(kind)}
      className={mergeClasses(styles[layout], none && emptyClass)}
      // Keeps the focus in the input.
      onMouseDown={event => event.preventDefault()}
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points here by aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keyboard
        <div
          key={`${item.id ?? ''} ${item.text}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={mergeClasses(
            styles.option,
            layout === 'row' && styles.chip,
            index === active && styles.active,
          )}
          onClick={() => onChoose(index)}
        >
          {item.text}
        </div>
      ))}
    </div>
  )
}
