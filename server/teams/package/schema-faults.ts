import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { type Fields, fieldsOf, textOf } from '../activity.ts'
import { type Files, readJson } from './check-package.ts'
import { SCHEMA_VERSION } from './manifest.ts'

// Microsoft's package carries the schemas; its code does not start without a package that it forgot to name (fs-extra, 1.1.2).
const SCHEMAS = `@microsoft/app-manifest/build/json-schemas/teams/v${SCHEMA_VERSION}`

function compileSchema(name: 'MicrosoftTeams' | 'MicrosoftTeams.Localization') {
  const path = createRequire(import.meta.url).resolve(`${SCHEMAS}/${name}.schema.json`)
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
  addFormats.default(ajv as never)
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
}

/** What the schemas that come with Microsoft's package find; the file's own `$schema` is never fetched. */
export function findSchemaFaults(manifest: Fields, files: Files): string[] {
  const faults = validate('manifest.json', manifest, 'MicrosoftTeams')
  if (manifest.manifestVersion !== SCHEMA_VERSION)
    faults.push(
      `manifestVersion is ${JSON.stringify(manifest.manifestVersion)}; this check knows "${SCHEMA_VERSION}".`,
    )
  for (const file of languageFilesOf(manifest)) {
    const words = readJson(files[file])
    if (files[file] && !words) faults.push(`${file} is not JSON text of one object.`)
    if (words) faults.push(...validate(file, words, 'MicrosoftTeams.Localization'))
  }
  return faults
}

function validate(file: string, value: Fields, schema: Parameters<typeof compileSchema>[0]): string[] {
  const isValid = compileSchema(schema)
  if (isValid(value)) return []
  return (isValid.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${file}: ${instancePath || 'it'} ${message} ${JSON.stringify(params)}`,
  )
}

export function languageFilesOf({ localizationInfo }: Fields): string[] {
  const { defaultLanguageFile, additionalLanguages } = fieldsOf(localizationInfo)
  const others = Array.isArray(additionalLanguages) ? additionalLanguages : []
  return [defaultLanguageFile, ...others.map(language => fieldsOf(language).file)]
    .map(textOf)
    .filter(file => file !== '')
}
