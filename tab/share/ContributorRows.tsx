import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Side } from '../../server/contract/taxonomy.ts'
import { useFieldMessage, useTextControl } from './FormField.tsx'
import { fieldId } from './field-id.ts'
import type { WinDraft } from './win-draft.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 160px) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  name: { '@media (max-width: 480px)': { gridColumn: '1 / -1' } },
  remove: { marginTop: '26px' },
  error: { color: tokens.colorPaletteRedForeground1 },
})

/** The contract's limit. */
const most = 20
const sides: readonly Side[] = ['marketing', 'sales', 'other']

function ContributorRow({ at, onRemove }: { at: number; onRemove: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation(['share', 'shared'])
  const path = `contributors.${at}.name` as const
  const message = useFieldMessage(path)
  const nameControl = useTextControl(path)
  const sideControl = useTextControl(`contributors.${at}.side`)
  const name = nameControl.value.trim()
  return (
    <div className={styles.row}>
      <Field className={styles.name} label={t('fields.name')} {...message}>
        <Input {...nameControl} />
      </Field>
      <Field label={t('fields.side')}>
        <Select {...sideControl}>
          {sides.map(side => (
            <option key={side} value={side}>
              {t(`shared:side.${side}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        className={styles.remove}
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={name ? t('removeContributor', { name }) : t('removeUnnamed')}
        onClick={onRemove}
      />
    </div>
  )
}

/** The people of both sides. */
export function ContributorRows() {
  const styles = useStyles()
  const { t } = useTranslation('share')
  const { fields, append, remove } = useFieldArray<WinDraft, 'contributors'>({ name: 'contributors' })
  const { validationMessage } = useFieldMessage('contributors')
  return (
    <div className={styles.root}>
      <Text>{t('hints.contributors')}</Text>
      {fields.map((field, at) => (
        <ContributorRow key={field.id} at={at} onRemove={() => remove(at)} />
      ))}
      {validationMessage && <Text className={styles.error}>{validationMessage}</Text>}
      <Button
        id={fieldId('contributors')}
        icon={<AddRegular />}
        disabledFocusable={fields.length >= most}
        onClick={() => append({ name: '', side: 'sales' })}
      >
        {t('addContributor')}
      </Button>
    </div>
  )
}
