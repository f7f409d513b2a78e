import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Practice } from '../../server/contract/practice.ts'
import { RenderedText } from '../shared/RenderedText.tsx'
import { FormNotice } from './FormNotice.tsx'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', minHeight: '32px', alignContent: 'center' },
  theirs: {
    maxHeight: '320px',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

interface Props {
  /** What is stored now. */
  stored: Practice
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two people have changed the same win: nothing is lost, and the person decides. */
export function ConflictNotice({ stored, onKeepMine, onTakeTheirs }: Props) {
  const styles = useStyles()
  const { t } = useTranslation('share')
  return (
    <FormNotice
      title={t('conflict.title')}
      actions={
        <>
          <Button onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
          <Button onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>
        </>
      }
    >
      {t('conflict.body')}
      <details>
        <summary className={styles.summary}>{t('conflict.theirs')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className={styles.theirs} tabIndex={0} aria-label={t('conflict.theirs')}>
          <strong>{stored.title}</strong>
          <RenderedText html={stored.html} />
        </section>
      </details>
    </FormNotice>
  )
}
