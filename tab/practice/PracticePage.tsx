import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { toProblem } from '../api/api-problem.ts'
import { CommentPanel } from '../comments/CommentPanel.tsx'
import { ReusePanel } from '../reuse/ReusePanel.tsx'
import { usePerson } from '../session/session.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { RenderedText } from '../shared/RenderedText.tsx'
import { surface } from '../shared/surface.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { CoSignPanel } from './CoSignPanel.tsx'
import { Origin } from './Origin.tsx'
import { PracticeAside } from './PracticeAside.tsx'
import { PracticeHeader } from './PracticeHeader.tsx'
import { PracticeMissing } from './PracticeMissing.tsx'
import { PracticeSkeleton } from './PracticeSkeleton.tsx'
import { ResultPanel } from './ResultPanel.tsx'
import { SimilarPractices } from './SimilarPractices.tsx'
import { usePractice } from './use-practice.ts'

/** For few, so not with the page. */
const ReviewPanel = lazy(() =>
  import('../curation/ReviewPanel.tsx').then(module => ({ default: module.ReviewPanel })),
)

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 320px',
    gap: tokens.spacingHorizontalXXXL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    alignContent: 'start',
    minWidth: 0,
  },
  text: {
    padding: 'clamp(16px, 3vw, 32px)',
    ...surface,
  },
  minimum: { display: 'block', marginTop: tokens.spacingVerticalL, paddingLeft: tokens.spacingHorizontalM },
})

function MinimumResult({ metric, atLeast, unit }: NonNullable<Practice['minimumResult']>) {
  const styles = useStyles()
  const { t } = useTranslation('practice')
  return <Text className={styles.minimum}>{t('result.minimum', { metric, atLeast, unitName: unit })}</Text>
}

function PracticeView({ practice }: { practice: Practice }) {
  const styles = useStyles()
  // All at once: one after the other they would keep the page waiting.
  const { t } = useTranslation(['practice', 'reuse', 'comments'])
  const isCurator = usePerson().role !== 'member'
  return (
    <>
      <PracticeHeader practice={practice} />
      <Origin practice={practice} />
      <div className={styles.body}>
        <div className={styles.column}>
          {practice.kind === 'win' && <ResultPanel practice={practice} />}
          <article className={styles.text} lang={practice.language} aria-label={t('text')}>
            <RenderedText html={practice.html} />
          </article>
          {practice.kind === 'win' && (
            <>
              <CoSignPanel practice={practice} />
              <CheckPanel practice={practice} />
            </>
          )}
          <ReusePanel practice={practice} />
          {practice.status === 'published' && <CommentPanel practice={practice} />}
          {isCurator && practice.source === 'submitted' && (
            <Suspense fallback={null}>
              <ReviewPanel practice={practice} />
            </Suspense>
          )}
          {practice.minimumResult && <MinimumResult {...practice.minimumResult} />}
        </div>
        <PracticeAside practice={practice} />
      </div>
      <SimilarPractices id={practice.id} />
    </>
  )
}

export function PracticePage({ id }: { id: string }) {
  const practice = usePractice(id)
  if (practice.isPending) return <PracticeSkeleton />
  if (practice.data) return <PracticeView practice={practice.data} />
  if (toProblem(practice.error).code === 'practice-not-found') return <PracticeMissing />
  return <ErrorState error={practice.error} onRetry={() => practice.refetch()} />
}
