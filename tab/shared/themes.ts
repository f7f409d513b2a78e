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

/** As text: the object form knows no media queries. Fluent's own heights are single classes, hence the doubled ones. */
export const useGlobalStyles = makeStaticStyles(`
  html, body, #root { margin: 0; min-height: 100%; }
  body { overflow-wrap: break-word; }
  .fui-Select.fui-Select, .fui-Select__select.fui-Select__select { min-width: 0; max-width: 100%; }
  .fui-Select__select.fui-Select__select { text-overflow: ellipsis; }
  @media (max-width: 640px), (pointer: coarse) {
    .fui-Button.fui-Button, .fui-Tab.fui-Tab, .fui-Input.fui-Input,
    .fui-Select__select.fui-Select__select { min-height: 44px; }
    .fui-Button.fui-Button { min-width: 44px; }
    .fui-Radio.fui-Radio, .fui-Checkbox.fui-Checkbox { padding-block: 6px; }
    summary { min-height: 44px !important; }
  }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }
`)
