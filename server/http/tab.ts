import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import { routeNotFound } from '../errors.ts'
import type { App } from './parts.ts'
import { sendProblem } from './problems.ts'

/** The tab's own addresses; it decides what to show there. */
const PAGES = [
  ...['/', '/search', '/p/:id', '/p/:id/edit', '/p/:id/history', '/share', '/me', '/levers/:id'],
  ...['/symptoms/:id', '/diagnosis', '/wall', '/pulse', '/notifications', '/curation', '/plugins'],
  ...['/channel', '/config'],
]
const ONE_YEAR_MS = 365 * 24 * 60 * 60 * 1000

/** Serves the built tab: what carries a hash in its name for ever, the page itself never from a cache. */
export async function registerTab(app: App, tabDir: string): Promise<void> {
  if (!existsSync(join(tabDir, 'index.html'))) {
    app.log.warn(`The tab is not built (${tabDir}); only the API answers. "npm start" builds it.`)
    app.setNotFoundHandler((request, reply) => sendProblem(routeNotFound(), request, reply))
    return
  }
  await app.register(fastifyStatic, {
    root: tabDir,
    wildcard: false,
    index: false,
    preCompressed: true,
    maxAge: ONE_YEAR_MS,
    immutable: true,
  })
  const sendPage = (reply: FastifyReply) =>
    reply.header('Cache-Control', 'no-cache').sendFile('index.html', { cacheControl: false })
  for (const url of PAGES) app.get(url, { schema: { hide: true } }, (_, reply) => sendPage(reply))
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && /\btext\/html\b/.test(request.headers.accept ?? '')
    if (!wantsPage || request.url.startsWith('/api')) return sendProblem(routeNotFound(), request, reply)
    return sendPage(reply.code(404))
  })
}
