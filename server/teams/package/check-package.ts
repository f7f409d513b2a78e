import { unzipSync } from 'fflate'
import { findFileFaults } from './file-faults.ts'
import { findMeaningFaults } from './meaning-faults.ts'
import { findSchemaFaults } from './schema-faults.ts'

export type Files = Readonly<Record<string, Uint8Array>>

const LARGEST_BYTES = 5_000_000

/** What Teams would refuse or would not do in this package, one sentence each; nothing when it is good. */
export function checkPackage(zip: Uint8Array): string[] {
  const files = unpack(zip)
  if (typeof files === 'string') return [files]
  const manifest = readJson(files['manifest.json'])
  if (!files['manifest.json'])
    return ['manifest.json is missing at the root of the zip. Zip the files, not their folder.']
  if (manifest === undefined) return ['manifest.json is not JSON text of one object.']
  return [
    ...findSchemaFaults(manifest, files),
    ...findMeaningFaults(manifest),
    ...findFileFaults(manifest, files),
  ]
}

function unpack(zip: Uint8Array): Files | string {
  try {
    let bytes = 0
    const files = unzipSync(zip, {
      filter: ({ originalSize }) => {
        bytes += originalSize
        return bytes <= LARGEST_BYTES
      },
    })
    return bytes <= LARGEST_BYTES
      ? files
      : 'The package is larger than 5 MB unpacked. Take out what does not belong to it.'
  } catch {
    return 'This is not a zip file.'
  }
}

/** A JSON object; undefined for everything else. */
export function readJson(bytes: Uint8Array | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
