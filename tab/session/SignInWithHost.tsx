import { Button, Text } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../shared/use-problem-text.ts'
import { useSession } from './session.ts'

/** Lets the host sign the person in; it may ask them something first, so it is for them to press. */
export function SignInWithHost({ label }: { label: string }) {
  const { t } = useTranslation('session')
  const { actions } = useSession()
  const problemText = useProblemText()
  const signIn = useMutation({ mutationFn: actions.signInWithHost })
  return (
    <>
      {/* Stays open to be pressed again: a dialogue of the host that was lost from sight is shown anew. */}
      <Button appearance="primary" onClick={() => signIn.mutate()}>
        {label}
      </Button>
      <span role="status">{signIn.isPending && t('teams.waiting')}</span>
      {signIn.isError && <Text role="alert">{problemText(signIn.error)}</Text>}
    </>
  )
}
