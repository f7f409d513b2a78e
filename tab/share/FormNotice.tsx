import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'

interface Props {
  title?: string
  children: ReactNode
  actions?: ReactNode
}

/** Something that happened to the whole form, and what can be done about it. */
export function FormNotice({ title, children, actions }: Props) {
  return (
    <MessageBar role="alert" intent="error" layout="multiline">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  )
}
