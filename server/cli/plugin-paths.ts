import { existsSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** npm changes into the repository; a path that somebody types is meant from where they stand. */
export function fromWhereTyped(path: string): string {
  const typed = resolve(process.env.INIT_CWD ?? process.cwd(), path)
  return existsSync(typed) ? typed : resolve(path)
}

/** The folders named on the command line; without any, all plugins. */
export async function pluginFolders(): Promise<readonly string[]> {
  const named = process.argv.slice(2).map(fromWhereTyped)
  if (named.length > 0) return Promise.all(named.map(folder => realpath(folder).catch(() => folder)))
  const home = resolve(process.env.PLUGINS_DIR ?? 'plugins')
  const items = await readdir(home, { withFileTypes: true })
  return items.flatMap(item => (item.isDirectory() ? join(home, item.name) : []))
}
