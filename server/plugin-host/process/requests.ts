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

interface Pending {
  readonly resolve: (answer: unknown) => void
  readonly reject: (failure: PluginFailure) => void
  readonly timer: NodeJS.Timeout
}

export interface Requests {
  /** Calls `send` with a new id; settles with the answer to it, or fails at the deadline. */
  open<Answer>(deadlineMs: number, send: (id: number) => void): Promise<Answer>
  resolve(id: number, answer: unknown): void
  reject(id: number, failure: PluginFailure): void
  rejectAll(failure: PluginFailure): void
  readonly count: number
}

/** Requests under way to one process. An answer that comes late, twice or unasked finds nothing here and is dropped. */
export function createRequests(onLate: () => void): Requests {
  const pending = new Map<number, Pending>()
  let lastId = 0

  function take(id: number): Pending | undefined {
    const request = pending.get(id)
    if (!request) return undefined
    pending.delete(id)
    clearTimeout(request.timer)
    return request
  }

  return {
    open: (deadlineMs, send) =>
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
        pending.set(id, { resolve: resolve as (answer: unknown) => void, reject, timer })
        send(id)
      }),
    resolve: (id, answer) => take(id)?.resolve(answer),
    reject: (id, failure) => take(id)?.reject(failure),
    rejectAll: failure => {
      for (const id of [...pending.keys()]) take(id)?.reject(failure)
    },
    get count() {
      return pending.size
    },
  }
}
