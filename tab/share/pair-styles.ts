import { tokens } from '@fluentui/react-components'

/** Fields side by side, as many as fit. To be spread into `makeStyles`. */
export const pairStyles = {
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
} as const
