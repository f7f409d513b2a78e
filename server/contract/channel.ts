// Admins: GET /api/channel → Channel · PUT (ChannelInput) → Channel · DELETE → Channel · POST /api/channel/test → TestOutcome
import { type Static, Type } from 'typebox'

/** What is wrong with an address, whoever listens there. */
export const ADDRESS_FAULTS = ['not-https', 'not-plain', 'private-network'] as const
export type AddressFault = (typeof ADDRESS_FAULTS)[number]

/** Why a message is not in the channel, or not surely. */
const DELIVERY_FAULTS = [
  ...ADDRESS_FAULTS,
  ...(['not-found', 'unreachable', 'not-secure', 'redirected', 'refused', 'busy', 'no-answer'] as const),
  ...(['address-removed', 'taken-back'] as const),
] as const
export const DeliveryFault = Type.Enum(DELIVERY_FAULTS)
export type DeliveryFault = Static<typeof DeliveryFault>

/** A workflow's address is a secret: whoever has it can post. So it is never given out again. */
export const ChannelInput = Type.Object(
  { address: Type.String({ minLength: 1, maxLength: 2_000 }) },
  { additionalProperties: false },
)
export type ChannelInput = Static<typeof ChannelInput>

const cause = {
  fault: Type.Optional(DeliveryFault),
  /** The HTTP status, where one was answered. */
  status: Type.Optional(Type.Integer()),
}

/** `unknown`: it may have arrived. */
export const TestOutcome = Type.Object({ arrived: Type.Enum(['yes', 'no', 'unknown']), ...cause })
export type TestOutcome = Static<typeof TestOutcome>

const time = Type.String({ format: 'date-time' })

/**
 * What became of telling the channel of one celebrated win. `waiting`: for its next try. `on-hold`: taken back before it was sent.
 * `unknown`: sent without an answer, so it may have arrived and is not sent again. `given-up`: it never arrived.
 */
export const Delivery = Type.Object({
  practiceId: Type.String(),
  title: Type.String(),
  state: Type.Enum(['waiting', 'on-hold', 'sent', 'unknown', 'given-up']),
  queuedAt: time,
  tries: Type.Integer(),
  triedAt: Type.Optional(time),
  nextTryAt: Type.Optional(time),
  ...cause,
})
export type Delivery = Static<typeof Delivery>

export const Channel = Type.Object({
  /** Enough to know it by: its host, and how it ends where that gives nothing away. Absent: none is set, and nothing is sent. */
  address: Type.Optional(Type.Object({ host: Type.String(), ending: Type.String() })),
  /** Latest first. */
  deliveries: Type.Array(Delivery),
})
export type Channel = Static<typeof Channel>
