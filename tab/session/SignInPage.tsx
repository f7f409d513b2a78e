import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../server/contract/person.ts'
import type { Side } from '../../server/contract/taxonomy.ts'
import { PageHeading } from '../shared/Page.tsx'
import { TwoSides } from '../shared/TwoSides.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import { RoleChoice } from './RoleChoice.tsx'
import { SideChoice } from './SideChoice.tsx'
import { useSession } from './session.ts'

const useStyles = makeStyles({
  root: { maxWidth: '440px', margin: '0 auto', paddingTop: tokens.spacingVerticalXXL, width: '100%' },
  form: { display: 'grid', gap: tokens.spacingVerticalL, marginTop: tokens.spacingVerticalXL },
  intro: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  heading: { marginTop: tokens.spacingVerticalM },
})

type Sending = { status: 'idle' } | { status: 'sending' } | { status: 'failed'; error: unknown }

/** Who is signing in; what is missing is said once they try. */
function useSignIn(name: string, side: Side | null, role: Role) {
  const { actions } = useSession()
  const [sending, setSending] = useState<Sending>({ status: 'idle' })
  const [tried, setTried] = useState(false)
  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!name.trim() || !side) return
    setSending({ status: 'sending' })
    try {
      await actions.signIn({ name: name.trim(), side, role })
    } catch (error) {
      setSending({ status: 'failed', error })
    }
  }
  return { sending, submit, nameMissing: tried && !name.trim(), sideMissing: tried && !side }
}

/** The local sign-in: a name and a side. */
export function SignInPage({ expired }: { expired: boolean }) {
  const styles = useStyles()
  const { t } = useTranslation('session')
  const problemText = useProblemText()
  const [name, setName] = useState('')
  const [side, setSide] = useState<Side | null>(null)
  const [role, setRole] = useState<Role>('member')
  const { sending, submit, nameMissing, sideMissing } = useSignIn(name, side, role)
  return (
    <div className={styles.root}>
      <TwoSides share={0.5} width={88} />
      <PageHeading className={styles.heading}>{t('welcome')}</PageHeading>
      <p className={styles.intro}>{t('intro')}</p>
      {expired && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('expired')}</MessageBarBody>
        </MessageBar>
      )}
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={t('name')} required {...(nameMissing && { validationMessage: t('nameMissing') })}>
          <Input
            size="large"
            autoComplete="name"
            maxLength={80}
            value={name}
            onChange={(_, data) => setName(data.value)}
          />
        </Field>
        <SideChoice value={side} onChange={setSide} missing={sideMissing} />
        <RoleChoice value={role} onChange={setRole} />
        {sending.status === 'failed' && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problemText(sending.error)}</MessageBarBody>
          </MessageBar>
        )}
        <Button
          type="submit"
          appearance="primary"
          size="large"
          disabledFocusable={sending.status === 'sending'}
        >
          {t(sending.status === 'sending' ? 'submitting' : 'submit')}
        </Button>
      </form>
    </div>
  )
}
