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
import type { Language } from '../../server/contract/language.ts'
import type { LocalSessionInput, Role } from '../../server/contract/person.ts'
import type { Side } from '../../server/contract/taxonomy.ts'
import { PageHeading } from '../shared/Page.tsx'
import { TwoSides } from '../shared/TwoSides.tsx'
import { useProblemText } from '../shared/use-problem-text.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { RoleChoice } from './RoleChoice.tsx'
import { SideChoice } from './SideChoice.tsx'
import { useSession } from './session.ts'

const useStyles = makeStyles({
  root: { maxWidth: '440px', margin: '0 auto', paddingTop: tokens.spacingVerticalXXL, width: '100%' },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  form: { display: 'grid', gap: tokens.spacingVerticalL, marginTop: tokens.spacingVerticalXL },
  intro: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  heading: { marginTop: tokens.spacingVerticalM },
})

type Form = Omit<LocalSessionInput, 'side'> & { side: Side | null }

type Sending = { status: 'idle' } | { status: 'sending' } | { status: 'failed'; error: unknown }

/** Who is signing in; what is missing is said once they try. */
function useSignIn({ name, side, ...input }: Form) {
  const { actions } = useSession()
  const [sending, setSending] = useState<Sending>({ status: 'idle' })
  const [tried, setTried] = useState(false)
  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!name.trim() || !side) return
    setSending({ status: 'sending' })
    try {
      await actions.signIn({ ...input, name: name.trim(), side })
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
  const [language, setLanguage] = useState<Language>()
  const form = { name, side, role, ...(language && { language }) }
  const { sending, submit, nameMissing, sideMissing } = useSignIn(form)
  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <TwoSides share={0.5} width={88} />
        <LanguageChoice onChoose={setLanguage} />
      </div>
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
        <SideChoice value={side} onChange={setSide} hint={t('sideHint')} missing={sideMissing} />
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
