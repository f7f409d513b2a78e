import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Practice } from '../../server/contract/practice.ts'
import { useSimilar } from '../practice/use-practice.ts'
import { useMerge } from './use-merges.ts'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    width: '100%',
  },
  summary: { cursor: 'pointer', minHeight: '32px', alignContent: 'center' },
})

/** The id at the end of a practice's link; an id alone is one too. */
const toId = (text: string) =>
  text
    .trim()
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean)
    .at(-1) ?? ''

/** Puts the same story told twice into one. */
export function MergeForm({ practice: { id } }: { practice: Practice }) {
  const styles = useStyles()
  const { t } = useTranslation('curation')
  const [, navigate] = useLocation()
  const similar = useSimilar(id).data ?? []
  const [chosen, setChosen] = useState('')
  const [link, setLink] = useState('')
  const merge = useMerge(({ into }) => navigate(`/p/${into.id}`))
  const into = chosen || toId(link)
  return (
    <details>
      <summary className={styles.summary}>{t('merge.title')}</summary>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          if (into) merge.mutate({ from: id, into })
        }}
      >
        <Field label={t('merge.into')} hint={t('merge.hint')}>
          <Select value={chosen} onChange={(_, data) => setChosen(data.value)}>
            <option value="">{t('merge.byLink')}</option>
            {similar.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        {!chosen && (
          <Field label={t('merge.link')}>
            <Input value={link} onChange={(_, data) => setLink(data.value)} />
          </Field>
        )}
        <div>
          <Button type="submit" disabledFocusable={!into || merge.isPending}>
            {t('merge.submit')}
          </Button>
        </div>
      </form>
    </details>
  )
}
