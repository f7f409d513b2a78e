import { useState } from 'react'
import { useSearch } from 'wouter'
import type { Practice } from '../../server/contract/practice.ts'
import { CardGridSkeleton } from '../shared/CardGrid.tsx'
import { NewWin } from './NewWin.tsx'
import { useInitialWin } from './use-initial-win.ts'
import { useRemoteDraft } from './use-remote-draft.ts'
import { WinShared } from './WinShared.tsx'

interface WriteProps {
  reuseOf: string | null
  title: string | null
  onShared: (practice: Practice) => void
}

function WriteWin({ reuseOf, title, onShared }: WriteProps) {
  const initial = useInitialWin({ reuseOf, title })
  const id = reuseOf ? `reuse-${reuseOf}`.slice(0, 80) : 'new'
  const draft = useRemoteDraft(id)
  if (!initial || draft.status === 'loading') return <CardGridSkeleton count={2} />
  return <NewWin key={id} id={id} initial={initial} remote={draft.remote} onShared={onShared} />
}

type State = { status: 'writing' } | { status: 'shared'; practice: Practice }

/** A new win; with `?reuseOf=` one that began with somebody else's practice, with `?title=` one that was asked for. */
export function SharePage() {
  const address = new URLSearchParams(useSearch())
  const [state, setState] = useState<State>({ status: 'writing' })
  if (state.status === 'shared')
    return <WinShared practice={state.practice} onAnother={() => setState({ status: 'writing' })} />
  return (
    <WriteWin
      reuseOf={address.get('reuseOf')}
      title={address.get('title')}
      onShared={practice => setState({ status: 'shared', practice })}
    />
  )
}
