import { join } from 'node:path'
import { type AppOptions, buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createRenderer } from '../../server/content/renderer.ts'
import type { Role } from '../../server/contract/person.ts'
import type { Practice, WinInput } from '../../server/contract/practice.ts'
import type { Side } from '../../server/contract/taxonomy.ts'
import type { App } from '../../server/http/parts.ts'
import { playbookFile, REPOSITORY, temporaryFolder, writeContent } from './content-folder.ts'
import { winInput } from './win-input.ts'

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly headers?: Record<string, string>
}
export interface Answer<T> {
  readonly status: number
  readonly body: T
  readonly headers: Record<string, unknown>
}

/** Somebody who is signed in, with the API in hand. */
export interface Caller {
  readonly token: string
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects; the assertion is the check
  call<T = any>(url: string, call?: Call): Promise<Answer<T>>
  submit(overrides?: Partial<WinInput>, headers?: Record<string, string>): Promise<Answer<Practice>>
}

export interface TestServer extends AsyncDisposable {
  readonly app: App
  readonly contentDir: string
  readonly dataDir: string
  signIn(name: string, side?: Side, role?: Role): Promise<Caller>
  readonly nobody: Caller
  /** Whoever holds this token. */
  bearer(token: string): Caller
}

export interface TestServerOptions extends AppOptions {
  readonly environment?: Record<string, string>
  readonly files?: Readonly<Record<string, string>>
  /** Runs the product's plugins; left out, there are none: their processes take longer to start than most tests. */
  readonly plugins?: boolean
}

// Starting a renderer's threads takes longer than most tests; all servers of this process share one.
const renderer = createRenderer()

/** The whole server over real folders and a real database, without a socket. */
export async function startServer({
  environment,
  files,
  plugins = false,
  ...options
}: TestServerOptions = {}): Promise<TestServer> {
  const folder = await temporaryFolder()
  const [contentDir, dataDir] = [join(folder.path, 'content'), join(folder.path, 'data')]
  await writeContent(contentDir, files ?? { 'playbooks/field-visit-day.md': playbookFile() })
  const config = readConfig({
    DATA_DIR: dataDir,
    CONTENT_DIR: contentDir,
    PLUGINS_DIR: plugins ? join(REPOSITORY, 'plugins') : join(folder.path, 'no-plugins'),
    ...environment,
  })
  const app = await buildApp(config, { tabDir: join(folder.path, 'no-tab'), renderer, ...options })
  const nobody = createCaller(app, '')
  return {
    app,
    contentDir,
    dataDir,
    nobody,
    bearer: token => createCaller(app, token),
    async signIn(name, side = 'marketing', role = 'member') {
      const { body } = await nobody.call('/api/local-session', { method: 'POST', body: { name, side, role } })
      return createCaller(app, body.token)
    },
    async [Symbol.asyncDispose]() {
      await app.close()
      await folder[Symbol.asyncDispose]()
    },
  }
}

function createCaller(app: App, token: string): Caller {
  async function call<T>(url: string, { method = 'GET', body, headers = {} }: Call = {}): Promise<Answer<T>> {
    const response = await app.inject({
      ...{ method, url, headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers } },
      ...(body !== undefined && { payload: body as object }),
    })
    const isJson = /json/.test(String(response.headers['content-type']))
    const answer = (isJson ? response.json() : response.body) as T
    return { status: response.statusCode, body: answer, headers: response.headers }
  }
  return {
    token,
    call,
    submit: (overrides = {}, headers = {}) =>
      call('/api/wins', { method: 'POST', body: winInput(overrides), headers }),
  }
}
