import { Ajv, type Options } from 'ajv'
import addFormats from 'ajv-formats'
import type { App } from './parts.ts'

const STRICT: Options = {
  allErrors: false,
  useDefaults: true,
  removeAdditional: false,
  coerceTypes: false,
}

/**
 * Bodies are taken as they are: Fastify's defaults would turn null into 0 and drop unknown keys without a word. Query strings are
 * text by nature, so there `limit=20` may become a number and one `lever=a` a list.
 */
export function registerValidation(app: App): void {
  const body = new Ajv({ ...STRICT, allErrors: true })
  const query = new Ajv({ ...STRICT, coerceTypes: 'array' })
  for (const ajv of [body, query]) addFormats.default(ajv, ['date', 'date-time'])
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? body : query).compile(schema))
}
