import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from 'playwright-core'
import { REPOSITORY } from './content-folder.ts'
import { findBrowser } from './find-browser.mjs'
import { startServer, type TestServer, type TestServerOptions } from './server.ts'

/** The flags keep Chromium from calling its maker's hosts. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]
const QUIET_FLAGS = ['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

let launched: Promise<Browser> | undefined
/** One browser for all that this process tests. */
export const launch = () =>
  (launched ??= chromium.launch({ executablePath: findBrowser()!, args: [...FLAGS, ...QUIET_FLAGS] }))

export const THEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { contrast: 'more' },
} as const satisfies Record<string, BrowserContextOptions>

export const PHONE = { width: 375, height: 740 }
export const DESKTOP = { width: 1280, height: 900 }

export interface Product extends AsyncDisposable {
  readonly url: string
  readonly server: TestServer
  /** A fresh person's window: nothing stored, every request and error noted. */
  open(options?: BrowserContextOptions): Promise<Visitor>
}

export interface Visitor {
  readonly page: Page
  /** Addresses asked for outside the product. */
  readonly foreignRequests: string[]
  /** Uncaught errors and error lines of the console. */
  readonly errors: string[]
  /** Signs in by the form, as a person would. */
  signIn(name: string, side: 'Marketing' | 'Sales'): Promise<void>
  signInAsAdmin(name: string): Promise<void>
}

/** The built product over the real server, with its own content, on a free port. */
export async function startProduct(options: TestServerOptions = {}): Promise<Product> {
  const server = await startServer({
    tabDir: join(REPOSITORY, 'dist/tab'),
    environment: { CONTENT_DIR: join(REPOSITORY, 'content') },
    ...options,
  })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  const browser = await launch()
  const closings: (() => Promise<void>)[] = []
  return {
    url,
    server,
    async open(contextOptions = {}) {
      const context = await browser.newContext({
        baseURL: url,
        viewport: DESKTOP,
        locale: 'en-GB',
        ...contextOptions,
      })
      closings.push(() => context.close())
      context.setDefaultTimeout(15_000)
      return visit(await context.newPage(), url)
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(closings.map(close => close()))
      await server[Symbol.asyncDispose]()
    },
  }
}

function visit(page: Page, url: string): Visitor {
  const foreignRequests: string[] = []
  const errors: string[] = []
  page.on('request', request => !request.url().startsWith(url) && foreignRequests.push(request.url()))
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
  return {
    page,
    foreignRequests,
    errors,
    signIn: (name, side) => signIn(page, { name, side }),
    signInAsAdmin: name => signIn(page, { name, side: 'Marketing', admin: true }),
  }
}

async function signIn(
  page: Page,
  { name, side, admin = false }: { name: string; side: string; admin?: boolean },
) {
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('radio', { name: side, exact: true }).check()
  if (admin) {
    await page.locator('summary').click()
    await page.getByRole('radio', { name: 'I run Common Ground (administrator)' }).check()
  }
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('tab', { name: 'Home' }).waitFor()
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong on the page as it is now, one line each. */
export async function findAxeViolations(page: Page | Frame): Promise<string[]> {
  await page.evaluate(await axeSource)
  // Tabster's focus guards are invisible and empty by design; axe reports them falsely.
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({
      exclude: [['[data-tabster-dummy]']],
    }),
  )
  return results.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`))
}

/** How many pixels the page can be scrolled sideways: 0 on a page that fits. */
export const findSidewaysScroll = (page: Page | Frame): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
