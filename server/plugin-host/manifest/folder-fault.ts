import type { Dirent } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

const MAX_ENTRIES = 5_000
/** Node's permission flags give these a meaning of their own. */
const MEANS_MORE = /[*,]/

/**
 * What keeps a folder from being given to a plugin to read, if anything. Links that lead out of it would be followed by the
 * permission model, and what is neither file nor folder (a pipe) would never be read to its end.
 */
export async function findFolderFault(home: string): Promise<string | undefined> {
  if (MEANS_MORE.test(home)) return 'the path of its folder may hold neither * nor a comma'
  const open = [home]
  let entries = 0
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const items = await readdir(folder, { withFileTypes: true })
    entries += items.length
    if (entries > MAX_ENTRIES) return `its folder holds more than ${MAX_ENTRIES} files`
    for (const item of items) {
      const path = join(folder, item.name)
      if (item.isDirectory()) open.push(path)
      const fault = await findItemFault(item, path, home)
      if (fault !== undefined) return `${path.slice(home.length + 1)} ${fault}`
    }
  }
  return undefined
}

async function findItemFault(item: Dirent, path: string, home: string): Promise<string | undefined> {
  if (item.isSymbolicLink())
    return (await leadsInside(path, home)) ? undefined : 'is a link that leads out of its folder'
  return item.isFile() || item.isDirectory() ? undefined : 'is neither a file nor a folder'
}

const leadsInside = (path: string, home: string) =>
  realpath(path).then(
    real => real.startsWith(home + sep),
    () => false,
  )
