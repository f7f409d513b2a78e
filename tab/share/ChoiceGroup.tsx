import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  root: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0 },
  required: { color: tokens.colorPaletteRedForeground3, paddingLeft: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
})

interface Props {
  label: string
  hint: string
  required: boolean
  validationMessage?: string
  children: ReactNode
}

/** A question with several boxes to tick. Fluent's Field would mark each box as required. */
export function ChoiceGroup({ label, hint, required, validationMessage, children }: Props) {
  const styles = useStyles()
  const id = useId()
  return (
    <fieldset className={styles.root} aria-describedby={id}>
      <legend className={styles.legend}>
        {label}
        {required && (
          <span aria-hidden="true" className={styles.required}>
            *
          </span>
        )}
      </legend>
      <div id={id}>
        <div className={styles.hint}>{hint}</div>
        {validationMessage && (
          <div role="alert" className={styles.error}>
            {validationMessage}
          </div>
        )}
      </div>
      {children}
    </fieldset>
  )
}
