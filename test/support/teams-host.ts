import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { BrowserContextOptions, Frame, FrameLocator, Page, Route } from 'playwright-core'
import { DESKTOP, launch } from './browser.ts'
import { REPOSITORY } from './content-folder.ts'
import { type EntraServer, entraClaims, startEntraServer } from './entra.ts'
import type { TestServerOptions } from './server.ts'
import { answerCall, type HostSettings, hostPage } from './teams-protocol.ts'

/** Where the product is to be found for the outside: PUBLIC_URL of `startEntraServer`. */
const PUBLIC_URL = 'https://ground.example.com'

export interface Call {
  readonly func: string
  readonly args: readonly unknown[]
}

/** What becomes of a request to our API: it passes, nobody answers, or this status does. */
type Fate = 'pass' | 'down' | number

export interface TabSettings extends Partial<HostSettings> {
  /** The page of Microsoft's that shows the tab. */
  readonly embeddedBy?: string
  /** Path and query within the tab, as the app package or the channel's settings have it. */
  readonly path?: string
  readonly window?: BrowserContextOptions
  readonly api?: (path: string) => Fate | Promise<Fate>
  /** Lets `page.clock` put the time forward. */
  readonly withClock?: boolean
}

/** Somebody with the tab open in Teams. */
export interface Teams {
  readonly page: Page
  readonly tab: FrameLocator
  /** The tab's own document. */
  frame(): Frame
  /** What the tab has told or asked its host so far. */
  calls(func: string): readonly Call[]
  /** Sends an event of the host to the tab. */
  emit(func: string, ...args: unknown[]): Promise<void>
  /** How the host answers from now on. */
  set(settings: { [name in 'token' | 'api' | 'subPageId']?: TabSettings[name] | undefined }): void
  /** Addresses asked for that are neither the host's nor ours. */
  readonly foreignRequests: readonly string[]
}

export interface TeamsProduct extends AsyncDisposable {
  readonly server: EntraServer
  openTab(settings?: TabSettings): Promise<Teams>
  /** The same address in a window of its own. */
  openWindow(path: string): Promise<Page>
}

/** The shipped build behind a real server with sign-in through Entra, and a page that plays Teams around it. */
export async function startTeams(options: TestServerOptions = {}): Promise<TeamsProduct> {
  const server = await startEntraServer({
    tabDir: join(REPOSITORY, 'dist/tab'),
    environment: { CONTENT_DIR: join(REPOSITORY, 'content') },
    ...options,
  })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.app.server.address() as AddressInfo
  const closings: (() => Promise<void>)[] = []
  const openContext = async (settings: BrowserContextOptions) => {
    const context = await (await launch()).newContext({ viewport: DESKTOP, locale: 'en-GB', ...settings })
    closings.push(async () => {
      // What is under way to our server when a test ends interests nobody.
      await context.unrouteAll({ behavior: 'ignoreErrors' })
      await context.close()
    })
    context.setDefaultTimeout(15_000)
    return context
  }
  return {
    server,
    async openWindow(path) {
      const context = await openContext({})
      await context.route('**/*', route => answerAsOurs(route, port, 'pass'))
      const page = await context.newPage()
      await page.goto(PUBLIC_URL + path)
      return page
    },
    async openTab({ window = {}, ...settings } = {}) {
      const token = () => server.keys.sign(entraClaims({ name: 'Mara Lind' }))
      return embed(await (await openContext(window)).newPage(), { port, token, ...settings })
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(closings.map(close => close()))
      await server[Symbol.asyncDispose]()
    },
  }
}

async function embed(page: Page, first: TabSettings & HostSettings & { port: number }): Promise<Teams> {
  let settings = first
  const { embeddedBy = 'https://teams.microsoft.com', path = '/', port } = settings
  const calls: Call[] = []
  const foreignRequests: string[] = []
  await page.exposeFunction('answerTab', (func: string, args: unknown[]) => {
    calls.push({ func, args })
    return answerCall(settings, { func, args })
  })
  await page.context().route('**/*', async route => {
    const url = new URL(route.request().url())
    if (url.origin === embeddedBy)
      return route.fulfill({ contentType: 'text/html', body: hostPage(PUBLIC_URL + path) })
    if (url.origin !== PUBLIC_URL) {
      foreignRequests.push(url.href)
      return route.abort('internetdisconnected')
    }
    const isApi = url.pathname.startsWith('/api/')
    return answerAsOurs(route, port, (isApi && (await settings.api?.(url.pathname))) || 'pass')
  })
  if (settings.withClock) await page.clock.install()
  await page.goto(`${embeddedBy}/l/app`)
  return {
    page,
    foreignRequests,
    tab: page.frameLocator('iframe'),
    frame: () => page.frames().at(-1)!,
    calls: func => calls.filter(call => call.func === func),
    emit: (func, ...args) =>
      page.evaluate(event => (window as unknown as { sendToTab(e: object): void }).sendToTab(event), {
        func,
        args,
      }),
    set: changed => {
      settings = { ...settings, ...changed }
    },
  }
}

/** Our public address leads to the server of the test; headers come through as they are, for the browser to obey. */
async function answerAsOurs(route: Route, port: number, fate: Fate): Promise<void> {
  if (fate === 'down') return route.abort('connectionrefused')
  if (fate !== 'pass') return route.fulfill({ status: fate, json: { code: 'internal-error', status: fate } })
  const { pathname, search } = new URL(route.request().url())
  const response = await route.fetch({ url: `http://127.0.0.1:${port}${pathname}${search}`, maxRedirects: 0 })
  await route.fulfill({ response })
}
