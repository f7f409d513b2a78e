import { crc32, deflateSync, inflateSync } from 'node:zlib'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue, alpha, from the top left. */
  readonly rgba: Uint8Array
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const LARGEST_SIDE = 1_024
const BYTES = 4

/** A PNG of 8 bits a channel with transparency (W3C PNG, third edition). */
export function encodePng({ width, height, rgba }: Pixels): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const row = width * BYTES
  const raw = Buffer.alloc(height * (row + 1))
  for (let y = 0; y < height; y++) raw.set(rgba.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([SIGNATURE, ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

/** Width and height of any PNG; undefined when it is none. */
export function readPngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isPng =
    png.length > 33 && png.subarray(0, 8).equals(SIGNATURE) && png.toString('latin1', 12, 16) === 'IHDR'
  return isPng ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) } : undefined
}

/** The pixels of a PNG of 8 bits a channel with transparency, not interlaced; undefined for every other kind. */
export function decodePng(bytes: Uint8Array): Pixels | undefined {
  const size = readPngSize(bytes)
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (
    !size ||
    size.width > LARGEST_SIDE ||
    size.height > LARGEST_SIDE ||
    png[24] !== 8 ||
    png[25] !== 6 ||
    png[28] !== 0
  )
    return undefined
  const row = size.width * BYTES
  const length = size.height * (row + 1)
  try {
    const raw = inflateSync(Buffer.concat(dataOf(png)), { maxOutputLength: length })
    return raw.length === length ? { ...size, rgba: unfilter(raw, row, size.height) } : undefined
  } catch {
    return undefined
  }
}

function dataOf(png: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') found.push(png.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return found
}

/** Each row says how it was foretold: from its left, from above, from both. */
function unfilter(raw: Buffer, row: number, height: number): Uint8Array {
  const rgba = new Uint8Array(row * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]!
    for (let x = 0; x < row; x++) {
      const at = y * row + x
      const left = x >= BYTES ? rgba[at - BYTES]! : 0
      const up = y > 0 ? rgba[at - row]! : 0
      const corner = x >= BYTES && y > 0 ? rgba[at - row - BYTES]! : 0
      rgba[at] = raw[y * (row + 1) + 1 + x]! + foretell(filter, { left, up, corner })
    }
  }
  return rgba
}

function foretell(
  filter: number,
  { left, up, corner }: { left: number; up: number; corner: number },
): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return Math.floor((left + up) / 2)
  if (filter !== 4) return 0
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
