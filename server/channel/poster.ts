import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { AddressFault, DeliveryFault, TestOutcome } from '../contract/channel.ts'
import { type Card, toMessage } from '../teams/cards/card.ts'
import { type AddressRules, findAddressFault } from './channel-address.ts'
import {
  createGuardedLookup,
  PrivateNetwork,
  type Resolve,
  resolveByDns,
  resolveOutside,
} from './guarded-lookup.ts'

/** Under the time that a request for a test card has, and that a stopping server has. */
const SEND_TIMEOUT_MS = 7_000
const LOOK_UP_TIMEOUT_MS = 3_000
/** A gateway that lost the answer, and perhaps not the message. */
const LOST_BEHIND = [502, 504]

/** What came of it; `retryAfterMs` where the channel has asked for time. Never a word of the address. */
export interface Arrival extends TestOutcome {
  readonly retryAfterMs?: number
}

/** The one way of every message into a Teams channel. */
export interface Poster {
  /** What stands against an address now. A name that cannot be looked up just now does not. */
  findFault(address: string): Promise<AddressFault | undefined>
  post(address: string, card: Card): Promise<Arrival>
}

interface Options extends AddressRules {
  readonly resolve?: Resolve
  readonly timeoutMs?: number
  readonly now?: () => Date
}

export function createPoster({
  loopback,
  resolve = resolveByDns,
  timeoutMs = SEND_TIMEOUT_MS,
  now = () => new Date(),
}: Options): Poster {
  const rules = { loopback, resolve }
  const lookup = createGuardedLookup(rules)
  return {
    async findFault(address) {
      const fault = findAddressFault(address, rules)
      if (fault !== undefined) return fault
      const { hostname } = new URL(address)
      const found = resolveOutside(hostname.replace(/^\[|\]$/g, ''), rules).catch(error => error)
      const late = setTimeout(LOOK_UP_TIMEOUT_MS, undefined, { ref: false })
      return (await Promise.race([found, late])) instanceof PrivateNetwork ? 'private-network' : undefined
    },
    async post(address, card) {
      const fault = findAddressFault(address, rules)
      if (fault !== undefined) return { arrived: 'no', fault }
      return send({ url: new URL(address), body: JSON.stringify(toMessage(card)), lookup, timeoutMs, now })
    },
  }
}

interface Sending {
  readonly url: URL
  readonly body: string
  readonly lookup: LookupFunction
  readonly timeoutMs: number
  readonly now: () => Date
}

/** How far it came: nothing has left this machine before the last step. */
type Step = 'looking-up' | 'connected' | 'sending'

/** Follows no redirect, and reads nothing of an answer but its head. */
function send({ url, body, lookup, timeoutMs, now }: Sending): Promise<Arrival> {
  const secure = url.protocol === 'https:'
  return new Promise(resolve => {
    let step: Step = 'looking-up'
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
    const sending = (secure ? requestHttps : requestHttp)(url, {
      ...{ method: 'POST', headers, lookup, agent: false, signal: AbortSignal.timeout(timeoutMs) },
    })
    sending.once('socket', socket => {
      socket.once('connect', () => {
        step = secure ? 'connected' : 'sending'
      })
      socket.once('secureConnect', () => {
        step = 'sending'
      })
    })
    sending.once('response', response => {
      resolve(judge(response, now()))
      response.destroy()
    })
    sending.on('error', error => resolve(explain(error, step)))
    sending.end(body)
  })
}

function explain(error: NodeJS.ErrnoException, step: Step): Arrival {
  if (step === 'sending') return { arrived: 'unknown', fault: 'no-answer' }
  return { arrived: 'no', fault: faultOf(error, step) }
}

function faultOf(error: NodeJS.ErrnoException, step: Step): DeliveryFault {
  if (error instanceof PrivateNetwork) return 'private-network'
  if (error.code === 'ENOTFOUND') return 'not-found'
  return step === 'connected' && error.name !== 'AbortError' ? 'not-secure' : 'unreachable'
}

function judge({ statusCode: status = 0, headers }: IncomingMessage, now: Date): Arrival {
  if (status >= 200 && status < 300) return { arrived: 'yes' }
  if (LOST_BEHIND.includes(status)) return { arrived: 'unknown', fault: 'no-answer', status }
  if (status >= 300 && status < 400) return { arrived: 'no', fault: 'redirected', status }
  const retryAfterMs = readRetryAfter(headers['retry-after'], now)
  const fault = status === 429 ? 'busy' : 'refused'
  return { arrived: 'no', fault, status, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function readRetryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime()
  return ms > 0 ? ms : undefined
}
