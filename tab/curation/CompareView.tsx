import { makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeSummary } from '../../server/contract/practice.ts'
import { usePractice } from '../practice/use-practice.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { RenderedText } from '../shared/RenderedText.tsx'
import { ResultLine } from '../shared/ResultLine.tsx'
import { surface } from '../shared/surface.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    width: '100%',
  },
  side: { minWidth: 0, padding: tokens.spacingHorizontalL, ...surface },
  heading: { marginTop: 0, fontSize: tokens.fontSizeBase400 },
})

function Side({ id }: { id: string }) {
  const styles = useStyles()
  const practice = usePractice(id)
  if (practice.isError) return <ErrorState error={practice.error} onRetry={() => practice.refetch()} />
  if (!practice.data) return <div className={styles.side} />
  const { title, html, result, language } = practice.data
  return (
    <article className={styles.side} lang={language}>
      <h3 className={styles.heading}>{title}</h3>
      {result && <ResultLine result={result} />}
      <RenderedText html={html} />
    </article>
  )
}

/** What waits, beside what is most like it. */
export function CompareView({ id, similar }: { id: string; similar: readonly PracticeSummary[] }) {
  const styles = useStyles()
  const { t } = useTranslation('curation')
  const [other, setOther] = useState(similar[0]?.id)
  return (
    <>
      {similar.length > 1 && (
        <Select
          aria-label={t('compareWith')}
          value={other ?? ''}
          onChange={(_, data) => setOther(data.value)}
        >
          {similar.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.root}>
        <Side id={id} />
        {other && <Side id={other} />}
      </div>
    </>
  )
}
