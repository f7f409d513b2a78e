import type { PulseSide } from '../../server/contract/pulse.ts'
import { sideColours } from '../shared/themes.ts'

const size = 8

/** A circle for Marketing and a square for Sales, within an SVG: the colours alone do not tell them apart for everybody. */
export function SidePoint({ side, x, y }: { side: PulseSide; x: number; y: number }) {
  if (side === 'marketing') return <circle cx={x} cy={y} r={size / 2} fill={sideColours.marketing} />
  return <rect x={x - size / 2} y={y - size / 2} width={size} height={size} fill={sideColours.sales} />
}

/** The same beside a name. */
export const SideMark = ({ side }: { side: PulseSide }) => (
  <svg width={size} height={size} aria-hidden="true" focusable="false">
    <SidePoint side={side} x={size / 2} y={size / 2} />
  </svg>
)
