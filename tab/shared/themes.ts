import {
  makeStaticStyles,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import type { HostTheme } from '../host/host.ts'

/** The two sides and what they share: Marketing's rose and Sales's blue meet in the brand's violet. */
interface SideColours {
  sideMarketing: string
  sideSales: string
  sideCommon: string
}

export const themes: Readonly<Record<HostTheme, Theme & SideColours>> = {
  light: { ...teamsLightTheme, sideMarketing: '#c43d7a', sideSales: '#1f74c0', sideCommon: '#5b5fc7' },
  dark: { ...teamsDarkTheme, sideMarketing: '#f08cb8', sideSales: '#6cb4f5', sideCommon: '#8f93f5' },
  contrast: {
    ...teamsHighContrastTheme,
    sideMarketing: '#ffff00',
    sideSales: '#1aebff',
    sideCommon: '#ffffff',
  },
}

export const sideColours = {
  marketing: 'var(--sideMarketing)',
  sales: 'var(--sideSales)',
  common: 'var(--sideCommon)',
} as const

export const phone = '@media (max-width: 640px)'
export const motionAllowed = '@media (prefers-reduced-motion: no-preference)'

/** 44 px for fingers. Fluent's own heights are single classes, hence the doubled ones. */
export const useGlobalStyles = makeStaticStyles({
  'html, body, #root': { margin: 0, minHeight: '100%' },
  body: { overflowWrap: 'break-word' },
  '@media (max-width: 640px), (pointer: coarse)': {
    '.fui-Button.fui-Button, .fui-Tab.fui-Tab, .fui-Input.fui-Input, .fui-Select__select.fui-Select__select':
      { minHeight: '44px' },
    '.fui-Button.fui-Button': { minWidth: '44px' },
    '.fui-Radio.fui-Radio, .fui-Checkbox.fui-Checkbox': { minHeight: '44px', alignItems: 'center' },
  },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      animationIterationCount: '1 !important',
      transitionDuration: '0.01ms !important',
      scrollBehavior: 'auto !important',
    },
  },
})
