import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import {
  AppError,
  type FieldError,
  internalError,
  invalidRequest,
  malformedRequest,
  routeNotFound,
  tooLarge,
  unsupportedMediaType,
} from '../errors.ts'
import type { App } from './parts.ts'

/** Foreseen by Fastify: its code → ours. What is not here and has a 4xx status is a malformed request. */
const FRAMEWORK_ERRORS: Readonly<Record<string, () => AppError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: unsupportedMediaType,
  FST_ERR_CTP_EMPTY_JSON_BODY: () => malformedRequest('the body is empty, but JSON was announced.'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => malformedRequest('the body is not valid JSON.'),
  FST_ERR_BAD_URL: () => malformedRequest('the address is not a valid URL.'),
  FST_ERR_ROUTE_PARAM_TOO_LONG: routeNotFound,
  FST_ERR_MAX_PARAM_LENGTH: routeNotFound,
}

/** The only place where an error becomes a response and a log line. */
export function registerProblems(app: App): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => sendProblem(error, request, reply))
}

export function sendProblem(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const foreseen = toAppError(error)
  if (!foreseen) request.log.error({ err: error }, 'A request failed in a way nobody foresaw')
  else if (foreseen.status >= 500) request.log.warn({ err: foreseen.cause ?? foreseen }, foreseen.message)
  const failure = foreseen ?? internalError()
  return reply
    .status(failure.status)
    .headers(failure.headers)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      type: `urn:common-ground:problem:${failure.code}`,
      title: STATUS_CODES[failure.status] ?? 'Error',
      status: failure.status,
      detail: failure.message,
      code: failure.code,
      requestId: request.id,
      ...failure.extra,
    })
}

function toAppError(error: FastifyError | Error): AppError | undefined {
  if (error instanceof AppError) return error
  if ('validation' in error && error.validation) return invalidRequest(error.validation.map(toFieldError))
  const { code, statusCode } = error as FastifyError
  const known = FRAMEWORK_ERRORS[code]
  if (known) return known()
  return statusCode !== undefined && statusCode < 500 ? malformedRequest(error.message) : undefined
}

function toFieldError(fault: NonNullable<FastifyError['validation']>[number]): FieldError {
  const { missingProperty, additionalProperty, allowedValues } = fault.params as Record<string, unknown>
  const property = missingProperty ?? additionalProperty
  const path = property === undefined ? fault.instancePath : `${fault.instancePath}/${property}`
  if (missingProperty) return { path, message: 'is missing' }
  if (additionalProperty) return { path, message: 'is not a known field' }
  if (Array.isArray(allowedValues)) return { path, message: `must be one of ${allowedValues.join(', ')}` }
  return { path, message: fault.message ?? 'is not valid' }
}
