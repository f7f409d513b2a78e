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

/**
 * The motif: two sides meet. The more they share, the more their circles overlap; null, where nothing is known yet,
 * draws two outlines apart. Decoration only: the words stand beside it.
 */
export function TwoSides({ share, width = 48 }: { share: number | null; width?: number }) {
  const offset = share === null ? radius + 0.75 : toOffset(share)
  const paint = (colour: string) =>
    share === null
      ? { fill: 'none', stroke: colour, strokeWidth: 1.5, strokeDasharray: '3 2.5' }
      : { fill: colour }
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
      <circle cx={24 - offset} cy={height / 2} r={radius} {...paint(sideColours.marketing)} />
      <circle cx={24 + offset} cy={height / 2} r={radius} {...paint(sideColours.sales)} />
      {share !== null && offset < radius && <path d={toLens(offset)} fill={sideColours.common} />}
    </svg>
  )
}
