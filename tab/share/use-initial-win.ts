import { useMemo } from 'react'
import type { Practice } from '../../server/contract/practice.ts'
import type { Reuse } from '../../server/contract/reuse.ts'
import { usePractice } from '../practice/use-practice.ts'
import { toReuseDraft } from '../reuse/reuse-draft.ts'
import { useReuses } from '../reuse/use-reuses.ts'
import { usePerson } from '../session/session.ts'
import { createDraft, type WinDraft } from './win-draft.ts'

interface Tried {
  readonly practice: Practice
  readonly mine: Reuse | undefined
}

/** A draft that knows already what the practice and "we tried this" say. */
export function fillFromReuse(draft: WinDraft, { practice, mine }: Tried): WinDraft {
  const { measured, result } = toReuseDraft(mine)
  return {
    ...draft,
    levers: [...practice.levers],
    symptoms: [...practice.symptoms],
    tags: practice.tags.join(', '),
    outcome: mine?.note ?? '',
    ...(mine && { measured, result }),
    reuseOf: practice.id,
  }
}

interface Beginning {
  /** The practice that was tried. */
  readonly reuseOf: string | null
  readonly title: string | null
}

/** What a new win begins with; undefined while it is being read. */
export function useInitialWin({ reuseOf, title }: Beginning): WinDraft | undefined {
  const { name, side } = usePerson()
  const practice = usePractice(reuseOf ?? '', reuseOf !== null)
  const reuses = useReuses(reuseOf ?? '', {}, reuseOf !== null)
  const mine = reuses.data?.pages.flatMap(page => page.items).find(reuse => reuse.mine)
  const isReading = reuseOf !== null && (practice.isPending || reuses.isPending)
  return useMemo(() => {
    if (isReading) return undefined
    const draft = { ...createDraft({ name, side }), ...(title && { title: title.slice(0, 120) }) }
    return practice.data ? fillFromReuse(draft, { practice: practice.data, mine }) : draft
  }, [isReading, name, side, title, practice.data, mine])
}
