import { watch } from 'chokidar'

/** Editors write a file in several steps; one pause of this length makes them one change. Live within a second. */
const QUIET_MS = 150

/** Calls back after the folder's Markdown or YAML has changed and has been quiet for a moment. */
export function watchContent(folder: string, onChange: () => void): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path, stats) => stats?.isFile() === true && !/\.(?:md|yaml)$/.test(path),
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, QUIET_MS)
  })
  return {
    close: () => {
      clearTimeout(timer)
      return watcher.close()
    },
  }
}
