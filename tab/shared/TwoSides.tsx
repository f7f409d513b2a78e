import { sideColours } from './themes.ts'

const radius = 11
const height = 24

/** Circles that touch at 0 and nearly cover one another at 1. */
const toOffset = (share: number) => radius * (1 - 0.85 * Math.min(1, Math.max(0, share)))

/** The lens in which both circles lie. */
function toLens(offset: number): string {
  const half = Math.sqrt(radius ** 2 - offset ** 2)
  const y = height / 2
  return `M24 ${y - half}A${radius} ${radius} 0 0 1 24 ${y + half}A${radius} ${radius} 0 0 1 24 ${y - half}Z`
}

interface Props {
  share: number | null
  /** Where only one side has spoken: which. */
  backedBy?: 'marketing' | 'sales'
  width?: number
}

/**
 * The motif: two sides meet. The more they share, the more their circles overlap; null, where nothing is known yet,
 * draws two outlines apart. Decoration only: the words stand beside it.
 */
export function TwoSides({ share, backedBy, width = 48 }: Props) {
  const offset = share === null ? radius + 0.75 : toOffset(share)
  const paint = (side: 'marketing' | 'sales') =>
    share === null && side !== backedBy
      ? { fill: 'none', stroke: sideColours[side], strokeWidth: 1.5, strokeDasharray: '3 2.5' }
      : { fill: sideColours[side] }
  return (
    <svg
      width={width}
      height={width / 2}
      // Begins where the left circle does, so that it lines up with text above and below.
      viewBox={`${24 - offset - radius - 1} 0 ${height * 2} ${height}`}
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <circle cx={24 - offset} cy={height / 2} r={radius} {...paint('marketing')} />
      <circle cx={24 + offset} cy={height / 2} r={radius} {...paint('sales')} />
      {share !== null && offset < radius && <path d={toLens(offset)} fill={sideColours.common} />}
    </svg>
  )
}
