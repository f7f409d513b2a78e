import { join } from 'node:path'
import { manifest, type PluginFiles, scorer, scoring, writePlugin } from '../../plugin-host/host.ts'
import { playbookFile, temporaryFolder } from '../../support/content-folder.ts'
import { type Caller, startServer, type TestServer } from '../../support/server.ts'

const PRACTICES = 500
const QUIET = { searchesPerMinute: 1e9, readsPerMinute: 1e9, writesPerMinute: 1e9 }
const TOPICS = ['funnel', 'visit', 'congress', 'data', 'channel', 'agreement', 'demo']

const files = Object.fromEntries(
  Array.from({ length: PRACTICES }, (_, at) => [
    `playbooks/guide-${at}.md`,
    playbookFile({
      title: `Leads and the ${TOPICS[at % TOPICS.length]} ${at}`,
      body: `Marketing and Sales look at the leads of the ${TOPICS[(at * 3) % TOPICS.length]} together.`,
    }),
  ]),
)

/** A scorer that does a little honest arithmetic. */
export const ARITHMETIC = scoring('return Array.from(inputs.ageDays, days => 1 / (1 + days))')

export const plugin = (name: string, scope: 'document' | 'query', code = ARITHMETIC): PluginFiles => ({
  manifest: manifest({
    name,
    contributes: { scorers: [scorer({ scope, inputs: ['ageDays', 'wordCount', 'marketingShare'] })] },
  }),
  code,
})

export interface BenchServer extends AsyncDisposable {
  readonly server: TestServer
  readonly admin: Caller
  readonly pluginsDir: string
  search(): Promise<number>
}

/** A whole server over 500 practices that all match, and these plugins. */
export async function startBenchServer(plugins: readonly PluginFiles[]): Promise<BenchServer> {
  const folder = await temporaryFolder()
  const pluginsDir = join(folder.path, 'plugins')
  for (const [at, files] of plugins.entries()) await writePlugin(join(pluginsDir, `plugin-${at}`), files)
  const server = await startServer({ files, environment: { PLUGINS_DIR: pluginsDir }, limits: QUIET })
  const admin = await server.signIn('Ada', 'other', 'admin')
  return {
    server,
    admin,
    pluginsDir,
    /** @returns milliseconds */
    async search() {
      const startedMs = performance.now()
      const { status } = await admin.call('/api/search?q=leads&limit=20')
      if (status !== 200) throw new Error(`the server answered ${status}`)
      return performance.now() - startedMs
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

/** Waits until as many scorers count as there are plugins. */
export async function untilReady({ admin }: BenchServer, count: number): Promise<void> {
  for (;;) {
    const { body } = await admin.call('/api/search?q=leads&limit=1&explain=true')
    const { parts } = body.items[0].explanation
    if (parts.filter((part: { state: string }) => part.state === 'ok').length === count) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
