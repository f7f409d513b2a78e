import type { toMessage } from '../teams/cards/card.ts'

const SEND_TIMEOUT_MS = 10_000

/** Errors in front of the channel's own server: it has seen nothing. */
const NEVER_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']
/** A gateway that lost the answer, and perhaps not the message. */
const LOST_BEHIND = [502, 504]

/** `unknown`: it may have arrived. */
export type Arrived = 'yes' | 'no' | 'unknown'

/** The way of every message into a Teams channel. */
export async function postMessage(webhook: string, message: ReturnType<typeof toMessage>): Promise<Arrived> {
  try {
    const response = await fetch(webhook, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    })
    if (response.ok) return 'yes'
    return LOST_BEHIND.includes(response.status) ? 'unknown' : 'no'
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string }
    return code !== undefined && NEVER_CONNECTED.includes(code) ? 'no' : 'unknown'
  }
}
