import { tokens } from '@fluentui/react-components'

/** What stands apart from the page's background: cards, panels, lists. To be spread into `makeStyles`. */
export const surface = {
  borderRadius: tokens.borderRadiusXLarge,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  backgroundColor: tokens.colorNeutralBackground1,
} as const
