import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

const deflate = promisify(deflateRaw)

/** 1980-01-01, the first day that the format knows: the same files give the same bytes. */
const DOS_DATE = (1 << 5) | 1
const NAMES_ARE_UTF8 = 0x0800
const DEFLATED = 8
const VERSION = 20

interface Packed {
  readonly name: Buffer
  readonly size: number
  readonly checksum: number
  readonly data: Buffer
}

/** A ZIP archive of text files (PKWARE APPNOTE 4.3, without 64-bit sizes: together under 4 GB, at most 65,535 files). */
export async function createZip(files: readonly { name: string; text: string }[]): Promise<Buffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const packed = await pack(file)
    const local = Buffer.concat([header(0x04034b50, packed), packed.name, packed.data])
    directory.push(directoryEntry(packed, offset))
    parts.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  return Buffer.concat([...parts, listing, ending({ count: files.length, size: listing.length, offset })])
}

async function pack({ name, text }: { name: string; text: string }): Promise<Packed> {
  const bytes = Buffer.from(text)
  return {
    ...{ name: Buffer.from(name), size: bytes.length, checksum: crc32(bytes) },
    data: await deflate(bytes),
  }
}

/** The fields that a file's own header and its line in the directory share, behind the signature. */
function shared({ name, size, checksum, data }: Packed): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(NAMES_ARE_UTF8, 2)
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(DOS_DATE, 8)
  fields.writeUInt32LE(checksum, 10)
  fields.writeUInt32LE(data.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const signature = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const header = (mark: number, packed: Packed) => Buffer.concat([signature(mark), shared(packed)])

function directoryEntry(packed: Packed, offset: number): Buffer {
  const madeBy = Buffer.alloc(2)
  madeBy.writeUInt16LE(VERSION)
  // Comment, disk and attributes: none; then where the file starts.
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([signature(0x02014b50), madeBy, shared(packed), rest, packed.name])
}

function ending({ count, size, offset }: { count: number; size: number; offset: number }): Buffer {
  const fields = Buffer.alloc(18)
  fields.writeUInt16LE(count, 4)
  fields.writeUInt16LE(count, 6)
  fields.writeUInt32LE(size, 8)
  fields.writeUInt32LE(offset, 12)
  return Buffer.concat([signature(0x06054b50), fields])
}
