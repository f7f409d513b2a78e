import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHistoryState } from 'wouter/use-browser-location'
import type { Practice } from '../../server/contract/practice.ts'
import type { Reuse } from '../../server/contract/reuse.ts'
import { Panel } from '../shared/Panel.tsx'
import { RouteLink } from '../shared/RouteLink.tsx'
import { ReuseList } from './ReuseList.tsx'
import { isHandover, toReuseDraft, toReuseInput } from './reuse-draft.ts'
import { useReuses } from './use-reuses.ts'
import { useTellReuse } from './use-tell-reuse.ts'

const ReuseForm = lazy(() => import('./ReuseForm.tsx').then(module => ({ default: module.ReuseForm })))

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

interface MineProps {
  practice: Practice
  mine: Reuse | undefined
}

/** My own try: told, changed, taken back, or made a win. */
function MyReuse({ practice, mine }: MineProps) {
  const styles = useStyles()
  const { t } = useTranslation('reuse')
  const state = useHistoryState<unknown>()
  const handedOver = isHandover(state) ? state.reuse : undefined
  const [open, setOpen] = useState(handedOver !== undefined)
  const before = mine ? toReuseInput(toReuseDraft(mine)) : null
  const tell = useTellReuse(practice, { before, onDone: () => setOpen(false) })
  if (open)
    return (
      <Suspense fallback={null}>
        <ReuseForm
          initial={handedOver ?? toReuseDraft(mine)}
          isSending={tell.isPending}
          onSend={input => tell.mutate(input)}
          onCancel={() => setOpen(false)}
        />
      </Suspense>
    )
  return (
    <div className={styles.actions}>
      <Button appearance={mine ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
        {t(mine ? 'change' : 'tell')}
      </Button>
      {mine && (
        <>
          <Button disabledFocusable={tell.isPending} onClick={() => tell.mutate(null)}>
            {t('takeBack')}
          </Button>
          <RouteLink href={`/share?reuseOf=${practice.id}`}>{t('makeWin')}</RouteLink>
        </>
      )}
    </div>
  )
}

/** "We tried this": how it went elsewhere, and with us. Not a vote. */
export function ReusePanel({ practice }: { practice: Practice }) {
  const { id, status, reuses } = practice
  const { t } = useTranslation('reuse')
  const isOpen = status === 'published'
  const mine = useReuses(id, {}, isOpen)
    .data?.pages.flatMap(page => page.items)
    .find(reuse => reuse.mine)
  if (!isOpen) return null
  return (
    <Panel title={t('title')}>
      {reuses.total > 0 ? <ReuseList id={id} /> : <Text>{t('none')}</Text>}
      <MyReuse practice={practice} mine={mine} />
    </Panel>
  )
}
