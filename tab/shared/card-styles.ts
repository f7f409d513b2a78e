import { tokens } from '@fluentui/react-components'
import { surface } from './surface.ts'

/** A card that opens by a click anywhere on it, while its link keeps a short name. To be spread into `makeStyles`. */
export const cardStyles = {
  card: {
    ...surface,
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    ':hover': { boxShadow: tokens.shadow4, border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':has(a:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cardLink: {
    color: tokens.colorNeutralForeground1,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    '::after': { content: '""', position: 'absolute', inset: 0 },
    ':focus-visible': { outlineStyle: 'none' },
  },
} as const
