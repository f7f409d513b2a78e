import { ApiProblem, readProblem } from './api-problem.ts'
import type { TokenSource } from './token.ts'

export type QueryValue = string | number | boolean | readonly string[] | undefined
export interface RequestOptions {
  readonly query?: Readonly<Record<string, QueryValue>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Our API. Everything that is not a success is thrown as an `ApiProblem`. */
export interface Client {
  request<T>(method: Method, path: string, options?: RequestOptions): Promise<T>
  get<T>(path: string, options?: RequestOptions): Promise<T>
  /** A file instead of JSON. */
  download(path: string): Promise<Blob>
}

export interface ClientParts {
  readonly token: () => TokenSource
  /** What to be answered in. */
  readonly language: () => string
  /** The person's token is refused, and no fresh one is to be had. */
  readonly onNotSignedIn: () => void
  readonly fetch?: typeof fetch
}

const timeoutMs = 15_000

/** Writes answer with their place in the change feed; sent back, a later read on any node waits for it. */
const sequenceHeader = 'X-Seq'

function toSearch(query: RequestOptions['query']): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined) continue
    if (Array.isArray(value)) for (const one of value) search.append(name, one)
    else search.append(name, String(value))
  }
  const text = search.toString()
  return text && `?${text}`
}

function toInit(method: Method, options: RequestOptions, headers: Headers): RequestInit {
  const deadline = AbortSignal.timeout(timeoutMs)
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline
  if (options.body === undefined) return { method, headers, signal }
  headers.set('Content-Type', 'application/json')
  return { method, headers, signal, body: JSON.stringify(options.body) }
}

export function createClient({
  token,
  language,
  onNotSignedIn,
  fetch = window.fetch.bind(window),
}: ClientParts): Client {
  let sequence = 0

  async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
    const headers = new Headers(options.headers)
    headers.set('Accept-Language', language())
    const bearer = await token().read()
    if (bearer) headers.set('Authorization', `Bearer ${bearer}`)
    if (sequence) headers.set(sequenceHeader, String(sequence))
    try {
      return await fetch(`/api${path}${toSearch(options.query)}`, toInit(method, options, headers))
    } catch (error) {
      if (options.signal?.aborted) throw error
      throw new ApiProblem({ code: navigator.onLine ? 'unreachable' : 'offline', status: 0 })
    }
  }

  async function sendSignedIn(method: Method, path: string, options: RequestOptions): Promise<Response> {
    let response = await send(method, path, options)
    if (response.status === 401 && token().renewable) response = await send(method, path, options)
    if (response.status === 401) onNotSignedIn()
    if (!response.ok) throw await readProblem(response)
    sequence = Math.max(sequence, Number(response.headers.get(sequenceHeader) ?? 0) || 0)
    return response
  }

  async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
    const response = await sendSignedIn(method, path, options)
    if (response.status === 204) return undefined as T
    return (await response.json().catch(() => {
      throw new ApiProblem({ code: 'unreadable-answer', status: response.status })
    })) as T
  }

  return {
    request,
    get: (path, options) => request('GET', path, options),
    download: async path => (await sendSignedIn('GET', path, {})).blob(),
  }
}
