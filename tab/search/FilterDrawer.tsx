import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  open: boolean
  onClose: () => void
  /** "12 results" */
  results: string
  children: ReactNode
}

/** The facets on a phone. */
export function FilterDrawer({ open, onClose, results, children }: Props) {
  const { t } = useTranslation('search')
  return (
    <OverlayDrawer open={open} position="end" size="full" onOpenChange={(_, data) => !data.open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={t('closeFilters')}
              icon={<DismissRegular />}
              onClick={onClose}
            />
          }
        >
          {t('filters')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{children}</DrawerBody>
      <DrawerFooter>
        <Button appearance="primary" onClick={onClose}>
          {t('showResults', { results })}
        </Button>
      </DrawerFooter>
    </OverlayDrawer>
  )
}
