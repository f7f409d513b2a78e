import { zipSync } from 'fflate'
import { colorIcon, outlineIcon } from './icons.ts'
import { buildLanguages, buildManifest, type PackageSettings } from './manifest.ts'

/** The day in every package: the same settings give the same bytes. */
const DATE = new Date('2026-01-01T00:00:00Z')

/** The app package as a zip: what an admin uploads to Teams. */
export function buildPackage(settings: PackageSettings): Uint8Array {
  const json = (value: object) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
  const { en, de } = buildLanguages(settings)
  const files = {
    ...{ 'manifest.json': json(buildManifest(settings)), 'en.json': json(en), 'de.json': json(de) },
    ...{ 'color.png': colorIcon(), 'outline.png': outlineIcon() },
  }
  return zipSync(files, { mtime: DATE, level: 9 })
}
