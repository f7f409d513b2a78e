import { type KeyboardEvent, useState } from 'react'

export type ComboboxState = { status: 'closed' } | { status: 'open'; active: number }

interface Options {
  readonly count: number
  readonly onChoose: (index: number) => void
  readonly onSubmit: () => void
  /** Escape, when there is nothing left to close. */
  readonly onClear: () => void
  /** Down, past the last option. */
  readonly onLeave: () => void
}

const nothing = -1

/** The keyboard of a combobox with a list of options (WAI-ARIA practices); the focus stays in the input. */
export function useCombobox({ count, onChoose, onSubmit, onClear, onLeave }: Options) {
  const [state, setState] = useState<ComboboxState>({ status: 'closed' })
  const active = state.status === 'open' && state.active < count ? state.active : nothing
  const open = () => setState(last => (last.status === 'open' ? last : { status: 'open', active: nothing }))
  const close = () => setState({ status: 'closed' })
  const move = (to: number) => setState({ status: 'open', active: to })

  function down() {
    if (state.status === 'closed' && count > 0) return move(nothing)
    if (active < count - 1) return move(active + 1)
    close()
    onLeave()
  }
  function enter() {
    close()
    if (active === nothing) onSubmit()
    else onChoose(active)
  }
  function up() {
    move(Math.max(nothing, active - 1))
  }
  function dismiss() {
    if (state.status === 'open' && count > 0) close()
    else onClear()
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: down,
    ArrowUp: up,
    Enter: enter,
    Escape: dismiss,
  }
  function onKeyDown(event: KeyboardEvent) {
    const act = keys[event.key]
    if (!act || event.nativeEvent.isComposing) return
    event.preventDefault()
    act()
  }
  return { isOpen: state.status === 'open', active, open, close, move, onKeyDown }
}
