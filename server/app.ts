import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import Fastify, { type FastifyServerOptions, LogController } from 'fastify'
import { createPoster } from './channel/poster.ts'
import { startCelebrations } from './channel/send-celebrations.ts'
import { startDigest } from './channel/start-digest.ts'
import type { Config } from './config.ts'
import { readWithChecks } from './content/checks/all-checks.ts'
import { formatProblem } from './content/content-problem.ts'
import { readWithMetrics } from './content/metrics-file.ts'
import { createContentReader } from './content/read-content.ts'
import { createRenderer, type Renderer } from './content/renderer.ts'
import { watchContent } from './content/watch-content.ts'
import { registerApi } from './http/api.ts'
import { createEntraSessions } from './http/entra-sessions.ts'
import { createLocalSessions } from './http/local-sessions.ts'
import { registerMetrics } from './http/metrics.ts'
import { registerOpenapi } from './http/openapi.ts'
import type { App, Limits, Parts, Sessions } from './http/parts.ts'
import { registerProblems, sendProblem } from './http/problems.ts'
import { createSecurityHeaders } from './http/security-headers.ts'
import { registerTab } from './http/tab.ts'
import { registerValidation } from './http/validation.ts'
import { createLibrary } from './library.ts'
import type { Log } from './log.ts'
import { tellPlugins } from './plugin-documents.ts'
import { createPluginAdmin } from './plugin-host/plugin-admin.ts'
import { createPluginHost } from './plugin-host/plugin-host.ts'
import { createSearch } from './search/create-search.ts'
import { openStore } from './store/open-store.ts'
import type { Store } from './store/store.ts'
import { readWithSynonyms } from './synonyms-file.ts'
import { addressOf } from './teams/addresses.ts'
import { registerMessages } from './teams/messages.ts'
import { createSigningKeys } from './tokens/signing-keys.ts'

export interface AppOptions {
  readonly logger?: FastifyServerOptions['logger']
  readonly limits?: Partial<Limits>
  readonly now?: () => Date
  /** The built tab. */
  readonly tabDir?: string
  /** One that outlives the app; left out, the app has its own. */
  readonly renderer?: Renderer
}

const DEFAULT_LIMITS: Limits = {
  writesPerMinute: 120,
  searchesPerMinute: 1_200,
  readsPerMinute: 2_400,
  searchSettledMs: 3_000,
}
const BODY_LIMIT_BYTES = 128 * 1024
/** A slow sender is cut off; so is a handler that hangs. */
const REQUEST_TIMEOUT_MS = 10_000
const HANDLER_TIMEOUT_MS = 10_000
/** How soon a node sees what another one wrote. */
const FEED_POLL_MS = 500

/** Makes each part and hands it to the next. Start reading here. @throws StartError */
export async function buildApp(config: Config, options: AppOptions = {}): Promise<App> {
  const app = createFastify(config, options)
  const parts = await createParts(app, config, options)
  registerValidation(app)
  registerProblems(app)
  await registerOpenapi(app, config.publicUrl)
  registerMetrics(app, parts)
  await registerApi(app, parts)
  await registerMessages(app, parts)
  await registerTab(app, options.tabDir ?? resolve(import.meta.dirname, '../dist/tab'))
  return app
}

function createFastify({ publicUrl }: Config, { logger = false }: AppOptions): App {
  const secure = createSecurityHeaders(publicUrl)
  const app = Fastify({
    logger,
    // Times and counts per route are in /metrics; what fails is logged where it becomes a response.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: 2 * REQUEST_TIMEOUT_MS,
    handlerTimeout: HANDLER_TIMEOUT_MS,
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: (error, request, reply) => {
      secure(request.raw, reply.raw)
      sendProblem(error, request, reply)
    },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  })
  app.addHook('onRequest', async (request, reply) => secure(request.raw, reply.raw))
  return app as unknown as App
}

async function createParts(app: App, config: Config, options: AppOptions): Promise<Parts> {
  const { log } = app
  const now = options.now ?? (() => new Date())
  const store = await openStore({ databaseUrl: config.databaseUrl, dataDir: config.dataDir, log })
  app.addHook('onClose', () => store.close())
  const renderer = options.renderer ?? createRenderer()
  if (!options.renderer) app.addHook('onClose', () => renderer.close())
  const mode = config.production ? 'production' : 'development'
  const cacheDir = join(config.dataDir, 'plugin-cache')
  const plugins = await createPluginHost({
    ...{ pluginsDir: config.pluginsDir, cacheDir, mode, log, now },
    ...{ records: store, watch: true },
  })
  app.addHook('onClose', () => plugins.close())
  const markdown = createContentReader({ folder: config.contentDir, renderer })
  const { reader: withMetrics, metrics } = readWithMetrics(config.contentDir, markdown)
  const checked = readWithChecks(withMetrics, metrics)
  const { reader: content, synonyms } = readWithSynonyms(config.contentDir, checked)
  const search = createSearch({ rankers: plugins.rankers, synonyms, now: () => now().getTime() })
  const told = tellPlugins(search, plugins, now)
  const library = await createLibrary({ content, store, search: told, renderer, log })
  const pluginAdmin = createPluginAdmin(plugins, { records: store, cacheDir })
  followChanges(app, { config, library, plugins })
  const poster = createPoster({ loopback: config.loopbackChannels, now })
  postToChannels(app, { config, store, library, poster, log, now })
  return {
    ...{ config, library, search, store, renderer, plugins, pluginAdmin, metrics, poster },
    sessions: await createSessions(config, store, now),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    now,
  }
}

async function createSessions({ entra }: Config, store: Store, now: () => Date): Promise<Sessions> {
  if (!entra) return createLocalSessions(store)
  return createEntraSessions(entra, createSigningKeys({ metadataUrl: entra.openidConfigUrl, now }), now)
}

type Posted = Pick<Parts, 'config' | 'store' | 'library' | 'poster' | 'now'> & { readonly log: Log }

/** What is told to Teams channels without being asked. */
function postToChannels(app: App, { config, ...parts }: Posted): void {
  const posting = { ...parts, addressOf: (id: string) => addressOf(config, `/p/${id}`) }
  const celebrations = startCelebrations(posting)
  app.addHook('onClose', () => celebrations.close())
  if (config.digestWebhookUrl === undefined) return
  const digest = startDigest({ ...posting, webhook: config.digestWebhookUrl })
  app.addHook('onClose', async () => digest.close())
}

type Followed = Pick<Parts, 'config' | 'library' | 'plugins'>

/** Edited files and other nodes' writes reach the edition and the plugins without a restart. */
function followChanges(app: App, { config, library, plugins }: Followed): void {
  const reportProblems = () => {
    for (const problem of library.problems)
      app.log.warn({ content: formatProblem(problem) }, 'A content file needs mending')
  }
  reportProblems()
  const watcher = watchContent(config.contentDir, () => void library.refreshContent().then(reportProblems))
  app.addHook('onClose', () => watcher.close())
  if (config.databaseUrl === undefined) return
  let seen = library.appliedSeq
  const follow = async () => {
    await library.catchUp()
    if (library.appliedSeq === seen) return
    seen = library.appliedSeq
    await plugins.refreshRecords()
  }
  const poll = setInterval(() => {
    follow().catch(error => app.log.warn({ err: error }, 'The change feed could not be read'))
  }, FEED_POLL_MS)
  app.addHook('onClose', async () => clearInterval(poll))
}
