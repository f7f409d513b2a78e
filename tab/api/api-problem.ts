import type { Problem } from '../../server/contract/problem.ts'

/** A refusal. Decide by `code`; the words for people are in the messages. The tab itself says `offline`, `unreachable` and `unreadable-answer`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: string
  readonly status: number
  readonly errors: readonly { path: string; message: string }[]
  readonly currentVersion: number | undefined
  readonly requestId: string | undefined
  readonly retryAfterMs: number | undefined

  constructor(problem: Partial<Problem> & { code: string; status: number; retryAfterMs?: number }) {
    super(problem.detail ?? problem.code)
    this.code = problem.code
    this.status = problem.status
    this.errors = problem.errors ?? []
    this.currentVersion = problem.currentVersion
    this.requestId = problem.requestId
    this.retryAfterMs = problem.retryAfterMs
  }
}

export const toProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem
    ? error
    : new ApiProblem({ code: 'internal-error', status: 0, detail: String(error) })

const passing = new Set(['unreachable', 'store-unavailable', 'too-many-requests'])

/** Whether the same request may well succeed in a moment. */
export const mayPass = (error: unknown): boolean => passing.has(toProblem(error).code)

/** An answer that is no success, as a problem, whatever stands in its body (a proxy may have written it). */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const retryAfterSeconds = Number(response.headers.get('Retry-After') ?? Number.NaN)
  const retry = Number.isFinite(retryAfterSeconds) ? { retryAfterMs: retryAfterSeconds * 1000 } : {}
  const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined
  const code = typeof body?.code === 'string' ? body.code : 'unreadable-answer'
  return new ApiProblem({ ...body, ...retry, code, status: response.status })
}
