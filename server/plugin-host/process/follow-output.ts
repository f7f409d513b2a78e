import type { Readable } from 'node:stream'

const MAX_OUTPUT_BYTES = 4 * 1024 * 1024
const MAX_LINE_LENGTH = 1_000
/** What comes faster is counted and not logged: a log is there to be read. */
const LINES_PER_SECOND = 20

interface Options {
  onLine(line: string): void
  /** Called once, when a process has written more than it may. */
  onFlood(): void
}

/** Reads what a process prints, so that it never blocks on it; escaped, in single lines, up to a limit. */
export function followOutput(streams: readonly Readable[], { onLine, onFlood }: Options): void {
  let bytes = 0
  const tell = limitRate(onLine)
  for (const stream of streams) {
    let rest = ''
    stream.on('data', (chunk: Buffer) => {
      const before = bytes
      bytes += chunk.length
      if (bytes > MAX_OUTPUT_BYTES) {
        if (before <= MAX_OUTPUT_BYTES) onFlood()
        return
      }
      const lines = (rest + chunk.toString()).split('\n')
      rest = (lines.pop() ?? '').slice(0, MAX_LINE_LENGTH)
      for (const line of lines) if (line.trim() !== '') tell(toLogLine(line))
    })
    stream.on('end', () => rest.trim() !== '' && tell(toLogLine(rest)))
    stream.on('error', () => {})
  }
}

/** No line breaks, no terminal sequences. */
const toLogLine = (line: string) => JSON.stringify(line.slice(0, MAX_LINE_LENGTH)).slice(1, -1)

export function limitRate(onLine: (line: string) => void): (line: string) => void {
  let since = 0
  let told = 0
  let dropped = 0
  return line => {
    const now = performance.now()
    if (now - since > 1_000) {
      if (dropped > 0) onLine(`… and ${dropped} more lines in that second`)
      since = now
      told = 0
      dropped = 0
    }
    if (told++ < LINES_PER_SECOND) onLine(line)
    else dropped += 1
  }
}
