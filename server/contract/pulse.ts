// GET /api/pulse → Pulse · POST (PulseInput) → Pulse
//   Errors: side-missing, not-allowed (403: side other), pulse-answered (409: so a retry that had arrived is safe), pulse-over (409)
import { type Static, Type } from 'typebox'
import { Period } from './pulse-period.ts'
import { SYMPTOMS, SymptomId } from './taxonomy.ts'

/** How often somebody notices a symptom. */
export const STEPS = ['never', 'rarely', 'sometimes', 'often', 'always'] as const
export const RATINGS = [...STEPS, 'cannot-say'] as const
const Rating = Type.Enum([...RATINGS])
export type Rating = (typeof RATINGS)[number]

/** Who answers. Others read along: their few would hardly ever be five, and nothing is asked that is not shown. */
export const PULSE_SIDES = ['marketing', 'sales'] as const
export type PulseSide = (typeof PULSE_SIDES)[number]

/** So many ratings on each side, or nothing is shown of a symptom. */
export const FEWEST_RATINGS = 5

/**
 * Shares are in tenths and end here: 0.2 is "or fewer", 0.8 "or more". With five ratings that leaves room for one who sees it
 * otherwise, so that not even a side that is of one mind tells what each of them said.
 */
export const LOWEST_SHARE = 0.2
export const HIGHEST_SHARE = 0.8

const Ratings = Type.Object(
  Object.fromEntries(SYMPTOMS.map(symptom => [symptom, Rating])) as Record<
    (typeof SYMPTOMS)[number],
    typeof Rating
  >,
  { additionalProperties: false },
)
export type Ratings = Static<typeof Ratings>

export const PulseInput = Type.Object(
  {
    /** The one that was on the screen: an answer never slips into the next. */
    period: Period,
    ratings: Ratings,
  },
  { additionalProperties: false },
)
export type PulseInput = Static<typeof PulseInput>

const SideShare = Type.Object({
  /** Of those who rated it: who notices it often or all the time. */
  share: Type.Number({ minimum: LOWEST_SHARE, maximum: HIGHEST_SHARE }),
  ratings: Type.Integer({ minimum: FEWEST_RATINGS }),
})
export type SideShare = Static<typeof SideShare>

const SymptomPulse = Type.Object({ symptom: SymptomId, marketing: SideShare, sales: SideShare })
export type SymptomPulse = Static<typeof SymptomPulse>

export const PulseResult = Type.Object({
  period: Period,
  /** A symptom with too few ratings on a side is not in it. Empty: too few answers altogether. */
  symptoms: Type.Array(SymptomPulse),
})
export type PulseResult = Static<typeof PulseResult>

export const Pulse = Type.Object({
  period: Period,
  /** When this one ends, its results can be read and the next one opens. */
  endsAt: Type.String({ format: 'date-time' }),
  answered: Type.Boolean(),
  /** Of every period since the first that is over, latest first. Of the one that runs nothing is told, however many have answered. */
  results: Type.Array(PulseResult),
})
export type Pulse = Static<typeof Pulse>
