import type { AddressFault } from './contract/channel.ts'

/** A failure we foresee. `code` is permanent: clients decide by it. `message` says what happened, why, and what to do. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: string
  readonly status: number
  readonly extra: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    failure: {
      code: string
      status: number
      message: string
      extra?: object
      headers?: Record<string, string>
    },
    cause?: unknown,
  ) {
    super(failure.message, cause === undefined ? undefined : { cause })
    this.code = failure.code
    this.status = failure.status
    this.extra = { ...failure.extra }
    this.headers = { ...failure.headers }
  }
}

const failure = (status: number, code: string, message: string, extra?: object) =>
  new AppError({ code, status, message, ...(extra && { extra }) })

export interface FieldError {
  readonly path: string
  readonly message: string
}

export const invalidRequest = (errors: readonly FieldError[]) =>
  failure(
    400,
    'invalid-request',
    'Some of what was sent is missing or not in the expected form. Correct the fields listed and send it again.',
    { errors },
  )
export const malformedRequest = (reason: string) =>
  failure(400, 'malformed-request', `The request could not be read: ${reason}`)
export const notSignedIn = () =>
  failure(401, 'not-signed-in', 'This needs a signed-in person. Sign in and try again.')
export const notAllowed = (what: string) => failure(403, 'not-allowed', what)
export const sideMissing = () =>
  failure(403, 'side-missing', 'Choose your side (Marketing, Sales or other) first, under Me.')
export const routeNotFound = () =>
  failure(404, 'route-not-found', 'There is nothing at this address. See /api/docs for what there is.')
export const practiceNotFound = () =>
  failure(
    404,
    'practice-not-found',
    'There is no such practice. It may have been taken back, or the link is cut off.',
  )
export const commentNotFound = () =>
  failure(404, 'comment-not-found', 'There is no such comment. It may have been deleted.')
export const reportNotFound = () =>
  failure(404, 'report-not-found', 'There is no such open report. Somebody may have settled it already.')
export const mergeNotFound = () => failure(404, 'merge-not-found', 'There is no such merge.')
export const draftNotFound = () =>
  failure(404, 'draft-not-found', 'There is no such draft. It may have been submitted or thrown away.')
export const tooManyDrafts = (most: number) =>
  failure(
    409,
    'too-many-drafts',
    `You have ${most} drafts already. Submit one or throw one away, then keep this one.`,
  )
export const pluginNotFound = () =>
  failure(
    404,
    'plugin-not-found',
    'There is no such plugin or command. See GET /api/plugins for what there is.',
  )
export const pluginFailed = (id: string, reason: string) =>
  failure(502, 'plugin-failed', `The plugin "${id}" did not do it: ${reason}`)
const ADDRESS_REFUSALS = {
  'not-https': 'The address does not start with https://. Copy it again from the workflow in Teams.',
  'not-plain':
    'The address holds a user, a port, or a number in place of a name. Copy it again from the workflow in Teams.',
  'private-network':
    'The address leads into a private network, where no Teams channel is. Copy it again from the workflow in Teams.',
}
export const channelAddressRefused = (fault: AddressFault) =>
  failure(400, `channel-address-${fault}`, ADDRESS_REFUSALS[fault])
export const noChannelAddress = () =>
  failure(409, 'no-channel-address', 'No address of a channel is set. Set one first.')
export const keyReused = () =>
  failure(
    422,
    'idempotency-key-reused',
    'This Idempotency-Key was used for another submission. Send each new submission with a new key.',
  )
export const markdownRefused = (path: string, reason: string) =>
  failure(400, 'markdown-refused', `The text cannot be shown: ${reason}`, {
    errors: [{ path, message: reason }],
  })
export const versionRequired = () =>
  failure(428, 'version-required', 'Send the ETag of the version you changed in the header If-Match.')
export const changedMeanwhile = (currentVersion: number) =>
  failure(
    412,
    'changed-meanwhile',
    'Somebody has changed this since you opened it. Open it again and repeat your change.',
    { currentVersion },
  )
export const notInThisState = (what: string) => failure(409, 'not-in-this-state', what)
export const pulseAnswered = () =>
  failure(409, 'pulse-answered', 'You have answered in this quarter already; it was counted once.')
export const pulseOver = () =>
  failure(
    409,
    'pulse-over',
    'That quarter is over. Your answer was not counted; look at it again and send it for the quarter that runs now.',
  )
export const tooLarge = () =>
  failure(413, 'too-large', 'The request is larger than the 128 KiB that are accepted. Shorten the text.')
export const unsupportedMediaType = () =>
  failure(415, 'unsupported-media-type', 'Send JSON, with the header Content-Type: application/json.')
export const tooManyRequests = (retryAfterSeconds: number) =>
  new AppError({
    code: 'too-many-requests',
    status: 429,
    message: `That was a lot in a short time. Try again in ${retryAfterSeconds} s.`,
    headers: { 'Retry-After': String(retryAfterSeconds) },
  })
export const internalError = () =>
  failure(
    500,
    'internal-error',
    'Something went wrong on our side. Try again; if it stays, give IT the request id.',
  )
export const storeUnavailable = (cause?: unknown) =>
  new AppError(
    {
      code: 'store-unavailable',
      status: 503,
      message:
        'Nothing can be saved just now, and nothing was. Reading still works; try again in a few seconds.',
      headers: { 'Retry-After': '5' },
    },
    cause,
  )
export const unknownInvoke = (name: string) =>
  failure(501, 'unknown-invoke', `The message extension does not know "${name}".`)
export const keysUnavailable = () =>
  new AppError({
    code: 'keys-unavailable',
    status: 503,
    message:
      'Who you are cannot be checked just now: the identity provider does not answer. Try again in a few seconds.',
    headers: { 'Retry-After': '5' },
  })
export const renderTimedOut = () =>
  failure(400, 'markdown-refused', 'The text takes too long to lay out. Simplify its lists, tables or links.')
/** Something that stops the start: one sentence to the operator, no stack, exit 1. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
