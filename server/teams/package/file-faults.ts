import { type Fields, fieldsOf, textOf } from '../activity.ts'
import { type Files, readJson } from './check-package.ts'
import { decodePng, readPngSize } from './png.ts'
import { languageFilesOf } from './schema-faults.ts'

const WORDS = ['name.short', 'description.short', 'description.full']

/** What is missing beside the manifest, what is too much, and what is not what it says. */
export function findFileFaults(manifest: Fields, files: Files): string[] {
  const icons = fieldsOf(manifest.icons)
  const languages = languageFilesOf(manifest)
  const expected = ['manifest.json', textOf(icons.color), textOf(icons.outline), ...languages].filter(
    name => name !== '',
  )
  const missing = expected.filter(name => !files[name])
  const extra = Object.keys(files).filter(name => !expected.includes(name))
  return [
    ...missing.map(name => `${name} is named in the manifest and missing in the zip.`),
    ...extra.map(name => `${name} is in the zip, and nothing refers to it. Take it out.`),
    ...findIconFaults('color icon', files[textOf(icons.color)], 192),
    ...findIconFaults('outline icon', files[textOf(icons.outline)], 32),
    ...findOutlineFaults(files[textOf(icons.outline)]),
    ...languages.flatMap(name => findWordFaults(name, files[name])),
  ]
}

function findIconFaults(name: string, bytes: Uint8Array | undefined, side: number): string[] {
  if (!bytes) return []
  const size = readPngSize(bytes)
  if (!size) return [`The ${name} is not a PNG.`]
  if (size.width === side && size.height === side) return []
  return [`The ${name} is ${size.width} × ${size.height}; it must be ${side} × ${side}.`]
}

function findOutlineFaults(bytes: Uint8Array | undefined): string[] {
  if (!bytes || !readPngSize(bytes)) return []
  const pixels = decodePng(bytes)
  if (!pixels) return ['The outline icon must be a PNG with 8 bits a channel and transparency.']
  let [seen, clear, coloured] = [0, 0, 0]
  for (let at = 0; at < pixels.rgba.length; at += 4) {
    const [red, green, blue, alpha] = pixels.rgba.subarray(at, at + 4)
    if (alpha === 0) clear++
    else if (red === 255 && green === 255 && blue === 255) seen++
    else coloured++
  }
  return coloured === 0 && seen > 0 && clear > 0
    ? []
    : ['The outline icon must be white lines on a transparent ground, and nothing else.']
}

function findWordFaults(name: string, bytes: Uint8Array | undefined): string[] {
  const words = readJson(bytes)
  if (!words) return []
  return WORDS.filter(key => textOf(words[key]).trim() === '').map(key => `${name} has no ${key}.`)
}
