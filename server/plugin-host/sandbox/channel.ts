import { Socket } from 'node:net'
import { createFrameReader, encodeControl, HEADER_BYTES } from '../wire/frames.ts'
import type { PluginMessage } from '../wire/messages.ts'

const CHANNEL_DESCRIPTOR = 3
/** As in wire/messages.ts, which this process does not load: it brings the schema library. */
const MAX_CONTROL_BYTES = 64 * 1024
/** The server is trusted; this only keeps a mistake from growing. */
const MAX_FROM_SERVER_BYTES = 16 * 1024 * 1024

export interface Channel {
  send(frame: Uint8Array): void
  /** False when the message is too large to be sent; then nothing was. */
  say(message: PluginMessage): boolean
  /** One that is still to be written when the process ends is lost, so wait for this one. */
  sayLast(message: PluginMessage): Promise<void>
  onFrame(listener: (type: number, payload: Uint8Array<ArrayBuffer>) => void): void
  /** Of the operating system, as Node has it. */
  readonly handle: object
}

/** Opened before the plugin's code is loaded; ends the process when the server goes. */
export function openChannel(exit: (code: number) => void): Channel {
  const socket = new Socket({ fd: CHANNEL_DESCRIPTOR, readable: true, writable: true })
  const write = socket.write.bind(socket)
  let listener: (type: number, payload: Uint8Array<ArrayBuffer>) => void = () => {}
  const reader = createFrameReader(MAX_FROM_SERVER_BYTES, (type, payload) => listener(type, payload))
  socket.on('data', chunk => {
    if (!reader.push(chunk as Uint8Array)) exit(1)
  })
  socket.on('end', () => exit(0))
  socket.on('error', () => exit(0))
  return {
    send: frame => void write(frame),
    say: message => {
      const frame = encodeControl(message)
      if (frame.length > MAX_CONTROL_BYTES + HEADER_BYTES) return false
      write(frame)
      return true
    },
    sayLast: message => new Promise(resolve => write(encodeControl(message), () => resolve())),
    handle: (socket as unknown as { _handle: object })._handle,
    onFrame: next => {
      listener = next
    },
  }
}
