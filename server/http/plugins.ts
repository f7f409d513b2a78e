import { Type } from 'typebox'
import type { Json } from '../contract/plugin.ts'
import {
  Bisect,
  BisectInput,
  CommandAnswer,
  CommandInput,
  PluginChange,
  PluginList,
  PluginProfile,
  PluginReport,
} from '../contract/plugin-status.ts'
import { invalidRequest, pluginFailed, pluginNotFound } from '../errors.ts'
import { PluginFailure } from '../plugin-host/process/requests.ts'
import { requireAdmin } from './auth.ts'
import type { App, Parts } from './parts.ts'

const pluginId = Type.String({ maxLength: 60 })
const Params = Type.Object({ id: pluginId })
const CommandParams = Type.Object({ id: pluginId, command: pluginId })

/** For admins: what each plugin does, and everything that can be done about it. */
export function registerPlugins(root: App, { pluginAdmin: admin }: Parts): void {
  root.register(async plain => {
    const app = plain as App
    app.addHook('preHandler', async request => void requireAdmin(request))
    registerReports(app, admin)
    registerActions(app, admin)
  })
}

type Admin = Parts['pluginAdmin']

function registerReports(app: App, admin: Admin): void {
  app.get(
    '/plugins',
    { schema: { summary: 'Admins: how each plugin does on this node', response: { 200: PluginList } } },
    () => {
      const items = [...admin.reports()]
      return { items, total: items.length, nextCursor: null }
    },
  )

  app.patch(
    '/plugins/:id',
    {
      config: { limit: 'writes' },
      schema: {
        summary: 'Admins: enable, disable, set; it holds on all nodes and after a restart',
        params: Params,
        body: PluginChange,
        response: { 200: PluginReport },
      },
    },
    async ({ params: { id }, body }) => {
      found(admin.report(id))
      const faults = admin.findFaults(id, body)
      if (faults.length > 0)
        throw invalidRequest(faults.map(({ name, message }) => ({ path: `/settings/${name}`, message })))
      return found(await admin.change(id, body))
    },
  )
}

function registerActions(app: App, admin: Admin): void {
  const write = { limit: 'writes' as const }
  app.post(
    '/plugins/:id/restart',
    {
      config: write,
      schema: {
        summary: 'Admins: forget its crashes and start it again',
        params: Params,
        response: { 200: PluginReport },
      },
    },
    async request => found(await admin.restart(request.params.id)),
  )

  app.post(
    '/plugins/:id/profile',
    {
      config: write,
      schema: {
        summary: 'Admins: five seconds of processor time, by function',
        params: Params,
        response: { 200: PluginProfile },
      },
    },
    async request => ({ summary: found(await admin.profile(request.params.id)) }),
  )

  app.post(
    '/plugins/:id/commands/:command',
    {
      config: write,
      schema: {
        summary: 'Admins: run a command that a plugin offers',
        params: CommandParams,
        body: CommandInput,
        response: { 200: CommandAnswer },
      },
    },
    async ({ params: { id, command }, body }) => {
      const argument = (body.argument ?? null) as Json
      const value = await admin.command(id, command, argument).catch(error => {
        throw error instanceof PluginFailure ? pluginFailed(id, error.message) : error
      })
      return { value: found(value) }
    },
  )

  app.get(
    '/plugin-bisect',
    { schema: { summary: 'Admins: where the bisect stands', response: { 200: Bisect } } },
    () => admin.bisect,
  )
  app.post(
    '/plugin-bisect',
    {
      config: write,
      schema: {
        summary: 'Admins: find the plugin that spoils something, half by half',
        body: BisectInput,
        response: { 200: Bisect },
      },
    },
    request => admin.answerBisect(request.body.answer),
  )
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw pluginNotFound()
  return value
}
