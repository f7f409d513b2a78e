/** What a frame is. Scores travel packed; everything else is control: JSON. */
export const FRAME = { control: 1, ack: 2, score: 3, scores: 4 } as const

/** Length of the payload (u32), type (u8), three bytes unused, so that columns lie on multiples of eight. Little endian. */
export const HEADER_BYTES = 8

/** Room for a frame with its header written; the payload starts at `HEADER_BYTES`. */
export function createFrame(type: number, payloadBytes: number): Uint8Array {
  const frame = new Uint8Array(HEADER_BYTES + payloadBytes)
  const view = new DataView(frame.buffer)
  view.setUint32(0, payloadBytes, true)
  view.setUint8(4, type)
  return frame
}

const encoder = new TextEncoder()

export function encodeControl(message: object): Uint8Array {
  const payload = encoder.encode(JSON.stringify(message))
  const frame = createFrame(FRAME.control, payload.length)
  frame.set(payload, HEADER_BYTES)
  return frame
}

export function encodeAck(id: number): Uint8Array {
  const frame = createFrame(FRAME.ack, 4)
  new DataView(frame.buffer).setUint32(HEADER_BYTES, id, true)
  return frame
}

export interface FrameReader {
  /** Takes what arrived and calls back for each whole frame; false as soon as one is larger than allowed. */
  push(chunk: Uint8Array): boolean
}

/** @param onFrame gets a payload of its own, that starts a buffer */
export function createFrameReader(
  maxPayloadBytes: number,
  onFrame: (type: number, payload: Uint8Array<ArrayBuffer>) => void,
): FrameReader {
  let header = new Uint8Array(HEADER_BYTES)
  let headerFilled = 0
  let payload: Uint8Array<ArrayBuffer> | undefined
  let filled = 0

  /** @returns bytes taken, or undefined when the frame is larger than allowed */
  function takeHeader(chunk: Uint8Array, at: number): number | undefined {
    const taken = Math.min(HEADER_BYTES - headerFilled, chunk.length - at)
    header.set(chunk.subarray(at, at + taken), headerFilled)
    headerFilled += taken
    if (headerFilled < HEADER_BYTES) return taken
    const length = new DataView(header.buffer).getUint32(0, true)
    if (length > maxPayloadBytes) return undefined
    payload = new Uint8Array(length)
    if (length === 0) emit(payload)
    return taken
  }

  function takePayload(chunk: Uint8Array, at: number, into: Uint8Array<ArrayBuffer>): number {
    const taken = Math.min(into.length - filled, chunk.length - at)
    into.set(chunk.subarray(at, at + taken), filled)
    filled += taken
    if (filled === into.length) emit(into)
    return taken
  }

  function emit(whole: Uint8Array<ArrayBuffer>) {
    const type = header[4]!
    header = new Uint8Array(HEADER_BYTES)
    headerFilled = 0
    payload = undefined
    filled = 0
    onFrame(type, whole)
  }

  return {
    push(chunk) {
      for (let at = 0; at < chunk.length; ) {
        const taken: number | undefined = payload ? takePayload(chunk, at, payload) : takeHeader(chunk, at)
        if (taken === undefined) return false
        at += taken
      }
      return true
    },
  }
}
