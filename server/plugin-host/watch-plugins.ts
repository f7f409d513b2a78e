import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

/** Editors write a file in several steps; one pause of this length makes them one change. */
const QUIET_MS = 120

/** Calls back with the names of the folders in which something has changed and has been quiet for a moment. */
export function watchPlugins(
  pluginsDir: string,
  onChange: (folders: readonly string[]) => void,
): { close(): Promise<void> } {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(pluginsDir, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: path => /[\\/](?:node_modules|\.[^\\/]+)$/.test(relative(pluginsDir, path)),
  })
  watcher.on('all', (_, path) => {
    const [folder = ''] = relative(pluginsDir, path).split(sep)
    if (folder === '') return
    changed.add(folder)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const folders = [...changed]
      changed.clear()
      onChange(folders)
    }, QUIET_MS)
  })
  watcher.on('error', () => {})
  return {
    close: () => {
      clearTimeout(timer)
      return watcher.close()
    },
  }
}
