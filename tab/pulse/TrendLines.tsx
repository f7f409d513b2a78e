import { makeStyles, Text, tokens } from '@fluentui/react-components'
import {
  HIGHEST_SHARE,
  LOWEST_SHARE,
  PULSE_SIDES,
  type PulseSide,
  type SymptomPulse,
} from '../../server/contract/pulse.ts'
import { sideColours } from '../shared/themes.ts'
import { SidePoint } from './SideMark.tsx'
import { useShareText } from './use-share-text.ts'

const height = 72
const edge = 8
const step = 44

const useStyles = makeStyles({
  root: { display: 'flex', gap: tokens.spacingHorizontalS, maxWidth: '100%' },
  ends: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground3,
  },
  picture: { flex: '0 1 auto', minWidth: 0 },
  edge: { stroke: tokens.colorNeutralStroke1 },
})

const toX = (at: number) => edge + at * step
const toY = (share: number) =>
  edge + ((HIGHEST_SHARE - share) / (HIGHEST_SHARE - LOWEST_SHARE)) * (height - 2 * edge)

type Points = readonly (SymptomPulse | undefined)[]

/** Lines between neighbours only: where a quarter is not shown, the line is broken. */
function toPath(points: Points, side: PulseSide): string {
  return points
    .map((point, at) => {
      if (!point) return ''
      return `${points[at - 1] ? 'L' : 'M'}${toX(at)} ${toY(point[side].share)}`
    })
    .join('')
}

function SideLine({ points, side }: { points: Points; side: PulseSide }) {
  return (
    <g>
      <path
        d={toPath(points, side)}
        fill="none"
        stroke={sideColours[side]}
        strokeWidth={2}
        {...(side === 'sales' && { strokeDasharray: '5 3' })}
      />
      {points.map(
        (point, at) =>
          point && (
            // biome-ignore lint/suspicious/noArrayIndexKey: its place in time is what a point is
            <SidePoint key={at} side={side} x={toX(at)} y={toY(point[side].share)} />
          ),
      )}
    </g>
  )
}

/** Both sides over the quarters, earliest first; undefined where nothing is shown. Decoration: the table says the same. */
export function TrendLines({ points }: { points: Points }) {
  const styles = useStyles()
  const shareText = useShareText()
  const width = toX(points.length - 1) + edge
  return (
    <div className={styles.root}>
      <div className={styles.ends} aria-hidden="true">
        {[HIGHEST_SHARE, LOWEST_SHARE].map(share => (
          <Text key={share} size={200}>
            {shareText({ share, ratings: 0 }).share}
          </Text>
        ))}
      </div>
      <svg
        aria-hidden="true"
        className={styles.picture}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        {[HIGHEST_SHARE, LOWEST_SHARE].map(share => (
          <line key={share} x2={width} y1={toY(share)} y2={toY(share)} className={styles.edge} />
        ))}
        {PULSE_SIDES.map(side => (
          <SideLine key={side} points={points} side={side} />
        ))}
      </svg>
    </div>
  )
}
