import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components'
import { type MouseEvent, useEffect, useRef } from 'react'
import { type FieldErrors, useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { fieldId } from './field-id.ts'
import { usePathLabel } from './use-path-label.ts'
import type { WinDraft } from './win-draft.ts'

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '1.2em' },
})

interface Found {
  readonly path: string
  readonly message: string
}

/** Every message of the form's nested errors with its path. */
function findMessages(errors: object, prefix = ''): Found[] {
  return Object.entries(errors).flatMap(([key, value]): Found[] => {
    if (typeof value !== 'object' || value === null || key === 'ref') return []
    const path = prefix + key
    if ('message' in value && typeof value.message === 'string') return [{ path, message: value.message }]
    return findMessages(value, `${path}.`)
  })
}

function focusField(event: MouseEvent, path: string) {
  event.preventDefault()
  document.getElementById(fieldId(path))?.focus()
}

/** All that keeps the form from being sent, each line leading to its field. Takes the focus after each try. */
export function ErrorSummary() {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const pathLabel = usePathLabel()
  const { errors, submitCount } = useFormState<WinDraft>()
  const found = findMessages(errors as FieldErrors)
  const box = useRef<HTMLDivElement>(null)
  const hasErrors = found.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each try
  useEffect(() => {
    if (hasErrors) box.current?.focus()
  }, [submitCount])
  if (!hasErrors || submitCount === 0) return null
  return (
    <MessageBar ref={box} tabIndex={-1} intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('gaps.title', { count: found.length })}</MessageBarTitle>
        <ul className={styles.list}>
          {found.map(({ path, message }) => (
            <li key={path}>
              <Link inline href={`#${fieldId(path)}`} onClick={event => focusField(event, path)}>
                {t('gaps.line', { field: pathLabel(path), message })}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
