import { join } from 'node:path'
import { createPluginHost } from '../../../server/plugin-host/plugin-host.ts'

/** Runs the plugins of a folder, says the process number of the first, and waits to be killed. */
const folder = process.argv[2]!
const log = { info() {}, warn() {}, error() {}, debug() {} } as never
const host = await createPluginHost({
  ...{ pluginsDir: folder, cacheDir: join(folder, '.cache'), mode: 'production', log },
})
await host.settled()
const [one] = host.plugins.values()
console.log(one?.plugin.running()?.pid)
setInterval(() => {}, 1_000)
