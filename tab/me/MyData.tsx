import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../shared/Section.tsx'
import { surface } from '../shared/surface.ts'
import { useEraseMe, useSaveMyData } from './use-my-data.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalXL,
    ...surface,
  },
  summary: { cursor: 'pointer', minHeight: '32px', alignContent: 'center' },
  erase: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
})

/** Erasing cannot be undone, so it takes two steps. */
function Erase() {
  const styles = useStyles()
  const { t } = useTranslation('me')
  const [sure, setSure] = useState(false)
  const erase = useEraseMe()
  return (
    <details>
      <summary className={styles.summary}>{t('data.erase')}</summary>
      <div className={styles.erase}>
        <Text>{t('data.eraseBody')}</Text>
        <Checkbox
          label={t('data.eraseSure')}
          checked={sure}
          onChange={(_, data) => setSure(data.checked === true)}
        />
        <Button disabledFocusable={!sure || erase.isPending} onClick={() => erase.mutate()}>
          {t('data.eraseNow')}
        </Button>
      </div>
    </details>
  )
}

/** Everything that is kept about me: to take along, or to have erased. */
export function MyData() {
  const styles = useStyles()
  const { t } = useTranslation('me')
  const save = useSaveMyData()
  return (
    <Section title={t('data.title')}>
      <div className={styles.root}>
        <Text>{t('data.body')}</Text>
        <Button disabledFocusable={save.isPending} onClick={() => save.mutate()}>
          {t('data.save')}
        </Button>
        <Erase />
      </div>
    </Section>
  )
}
