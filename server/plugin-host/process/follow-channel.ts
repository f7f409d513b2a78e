import type { Duplex } from 'node:stream'
import { createFrameReader, FRAME } from '../wire/frames.ts'
import { decodePluginMessage, MAX_FRAME_BYTES, type PluginMessage } from '../wire/messages.ts'
import { decodeScores } from '../wire/score-frames.ts'
import type { FloodGuard } from './flood-guard.ts'

interface Options {
  readonly flood: FloodGuard
  onMessage(message: PluginMessage): void
  onScores(id: number, values: Float64Array): void
  /** Told of the first thing against the rules; what follows is not read. */
  onFault(fault: string): void
}

/** Reads what a process sends. Nothing of it is believed before it was checked. */
export function followChannel(
  channel: Duplex,
  { flood, onMessage, onScores, onFault }: Options,
): { close(): void } {
  let over = false
  const refuse = (fault: string) => {
    over = true
    onFault(fault)
  }
  function takeFrame(type: number, payload: Uint8Array<ArrayBuffer>) {
    if (over) return
    if (!flood.receiveFrame(payload.length)) return refuse('it sent much more than it was asked for')
    if (type === FRAME.ack) return
    if (type === FRAME.scores) {
      const scores = decodeScores(payload)
      return scores ? onScores(scores.id, scores.values) : refuse('it sent a score frame of the wrong form')
    }
    const message = type === FRAME.control ? decodePluginMessage(payload) : undefined
    return message ? onMessage(message) : refuse('it sent a frame that is not of the protocol')
  }
  const reader = createFrameReader(MAX_FRAME_BYTES, takeFrame)
  channel.on('data', (chunk: Uint8Array) => {
    if (over) return
    if (!flood.receive(chunk.length)) refuse('it sent much more than it was asked for')
    else if (!reader.push(chunk)) refuse('it sent a frame that is larger than 1 MB')
  })
  return {
    close() {
      over = true
    },
  }
}
