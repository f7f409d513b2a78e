import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { motionAllowed, phone } from './themes.ts'

interface Offer {
  readonly text: string
  readonly undo?: () => void
}
type State = { status: 'none' } | { status: 'shown'; offer: Offer; number: number }

/** Ten seconds to think again. */
const shownMs = 10_000

const UndoContext = createContext<(offer: Offer) => void>(() => {})

/** Says what was just done and offers to undo it. A new offer takes the place of the last. */
export const useUndo = () => useContext(UndoContext)

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    zIndex: 10,
    bottom: tokens.spacingVerticalXL,
    left: tokens.spacingHorizontalM,
    right: tokens.spacingHorizontalM,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    pointerEvents: 'auto',
    [motionAllowed]: {
      animationName: {
        from: { opacity: 0, transform: 'translateY(8px)' },
        to: { opacity: 1, transform: 'none' },
      },
      animationDuration: tokens.durationNormal,
      animationTimingFunction: tokens.curveDecelerateMid,
    },
    [phone]: { flexGrow: 1, justifyContent: 'space-between' },
  },
})

function UndoBar({ offer, onGone }: { offer: Offer; onGone: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onGone, shownMs)
    return () => clearTimeout(timer)
  }, [held, onGone])
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false) }
  const keep = { onFocus: () => setHeld(true), onBlur: () => setHeld(false) }
  const { undo } = offer
  return (
    <div className={styles.bar} {...hold} {...keep}>
      <Text>{offer.text}</Text>
      {undo ? (
        <Button
          appearance="subtle"
          onClick={() => {
            onGone()
            undo()
          }}
        >
          {t('undo')}
        </Button>
      ) : (
        <Button appearance="subtle" onClick={onGone}>
          {t('dismiss')}
        </Button>
      )}
    </div>
  )
}

export function UndoProvider({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const [state, setState] = useState<State>({ status: 'none' })
  const offer = useCallback(
    (next: Offer) =>
      setState(last => ({
        status: 'shown',
        offer: next,
        number: last.status === 'shown' ? last.number + 1 : 0,
      })),
    [],
  )
  const clear = useCallback(() => setState({ status: 'none' }), [])
  const shown = useMemo(
    () => state.status === 'shown' && <UndoBar key={state.number} offer={state.offer} onGone={clear} />,
    [state, clear],
  )
  return (
    <UndoContext value={offer}>
      {children}
      <div className={styles.place} role="status">
        {shown}
      </div>
    </UndoContext>
  )
}
