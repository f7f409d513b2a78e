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
import { answerLanguage } from './language.ts'
import type { App, Parts, Request } from './parts.ts'
import { presentPlugin } from './present-plugin.ts'

const pluginId = Type.String({ maxLength: 60 })
const Params = Type.Object({ id: pluginId })
const CommandParams = Type.Object({ id: pluginId, command: pluginId })

/** For admins: what each plugin does, and everything that can be done about it. */
export function registerPlugins(root: App, { pluginAdmin: admin, plugins }: Parts): void {
  const present: Present = (report, request) =>
    presentPlugin(report, text => plugins.localise(report.id, text, answerLanguage(request)))
  root.register(async plain => {
    const app = plain as App
    app.addHook('preHandler', async request => void requireAdmin(request))
    registerReports(app, admin, present)
    registerRestart(app, admin, present)
    registerActions(app, admin)
    registerBisect(app, admin)
  })
}

type Admin = Parts['pluginAdmin']
/** In the language of who asks. */
type Present = (report: PluginReport, request: Request) => PluginReport
const write = { limit: 'writes' as const }

function registerReports(app: App, admin: Admin, present: Present): void {
  app.get(
    '/plugins',
    { schema: { summary: 'Admins: how each plugin does on this node', response: { 200: PluginList } } },
    request => {
      const items = admin.reports().map(report => present(report, request))
      return { items, total: items.length, nextCursor: null }
    },
  )

  app.patch(
    '/plugins/:id',
    {
      config: write,
      schema: {
        summary: 'Admins: enable, disable, set; it holds on all nodes and after a restart',
        params: Params,
        body: PluginChange,
        response: { 200: PluginReport },
      },
    },
    async request => {
      const { id } = request.params
      const { body } = request
      found(admin.report(id))
      const faults = admin.findFaults(id, body)
      if (faults.length > 0)
        throw invalidRequest(faults.map(({ name, message }) => ({ path: `/settings/${name}`, message })))
      return present(found(await admin.change(id, body)), request)
    },
  )
}

function registerRestart(app: App, admin: Admin, present: Present): void {
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
    async request => present(found(await admin.restart(request.params.id)), request),
  )
}

function registerActions(app: App, admin: Admin): void {
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
}

function registerBisect(app: App, admin: Admin): void {
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
