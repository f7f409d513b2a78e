import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../server/contract/person.ts'

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    minHeight: '32px',
    alignContent: 'center',
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
  },
})

const roles: readonly Role[] = ['member', 'curator', 'admin']

/** Few need it, so it is tucked away. */
export function RoleChoice({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const styles = useStyles()
  const { t } = useTranslation('session')
  return (
    <details>
      <summary className={styles.summary}>{t('content')}</summary>
      <Field label={t('role')}>
        <RadioGroup value={value} onChange={(_, data) => onChange(data.value as Role)}>
          {roles.map(role => (
            <Radio key={role} value={role} label={t(`roles.${role}`)} />
          ))}
        </RadioGroup>
      </Field>
    </details>
  )
}
