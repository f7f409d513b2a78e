import { toPlainText } from '../plain-text.ts'

const MAX_REASON_LENGTH = 120

/** Why a plugin's answer does not count. */
export class PluginFailure extends Error {
  override readonly name = 'PluginFailure'
  readonly kind: 'late' | 'error' | 'invalid' | 'gone'
  /** Of the plugin's own code. */
  readonly pluginStack: string

  constructor(kind: PluginFailure['kind'], message: string, pluginStack = '') {
    super(message)
    this.kind = kind
    this.pluginStack = pluginStack
  }
}

/** What was asked for decides which kind of frame can answer it. */
export type RequestKind = 'scores' | 'answer'

interface Pending {
  readonly kind: RequestKind
  readonly resolve: (answer: unknown) => void
  readonly reject: (failure: PluginFailure) => void
  readonly timer: NodeJS.Timeout
  reasons: readonly (string | null)[]
}

export interface Requests {
  /** Calls `send` with a new id; settles with the answer to it, or fails at the deadline. */
  open<Answer>(kind: RequestKind, deadlineMs: number, send: (id: number) => void): Promise<Answer>
  /** Reasons come before the scores that they belong to. */
  addReasons(id: number, reasons: readonly (string | null)[]): void
  resolveScores(id: number, values: Float64Array): void
  resolveAnswer(id: number, value: unknown): void
  reject(id: number, failure: PluginFailure): void
  rejectAll(failure: PluginFailure): void
  readonly count: number
}

/** Requests under way to one process. An answer that comes late, twice, unasked or of the wrong kind is dropped. */
export function createRequests(onLate: () => void): Requests {
  const pending = new Map<number, Pending>()
  let lastId = 0

  function take(id: number, kind?: RequestKind): Pending | undefined {
    const request = pending.get(id)
    if (!request || (kind && request.kind !== kind)) return undefined
    pending.delete(id)
    clearTimeout(request.timer)
    return request
  }

  return {
    open: (kind, deadlineMs, send) =>
      new Promise((resolve, reject) => {
        lastId = (lastId + 1) >>> 0
        const id = lastId
        const late = () => {
          const request = take(id)
          if (!request) return
          onLate()
          request.reject(new PluginFailure('late', `it did not answer within ${deadlineMs} ms`))
        }
        // Where this process was busy itself, the answer may have come in time: what lies in the pipe is read first.
        const timer = setTimeout(() => setImmediate(late), deadlineMs)
        pending.set(id, { kind, resolve: resolve as Pending['resolve'], reject, timer, reasons: [] })
        send(id)
      }),
    addReasons(id, reasons) {
      const request = pending.get(id)
      if (request) request.reasons = reasons
    },
    resolveScores(id, values) {
      const request = take(id, 'scores')
      const reasons = request?.reasons.map(reason =>
        reason === null ? undefined : toPlainText(reason, MAX_REASON_LENGTH),
      )
      request?.resolve({ values, reasons })
    },
    resolveAnswer: (id, value) => take(id, 'answer')?.resolve(value),
    reject: (id, failure) => take(id)?.reject(failure),
    rejectAll: failure => {
      for (const id of [...pending.keys()]) take(id)?.reject(failure)
    },
    get count() {
      return pending.size
    },
  }
}
