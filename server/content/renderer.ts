import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { renderTimedOut } from '../errors.ts'
import type { RenderTask } from './render-worker.ts'

export interface RenderedMarkdown {
  readonly html: string
  readonly text: string
}

export interface Renderer {
  /** Renders the texts in their order. Run `findMarkdownFault` on each first. @throws renderTimedOut */
  render(markdown: readonly string[]): Promise<readonly RenderedMarkdown[]>
  close(): Promise<void>
}

/** Four times the longest that any input took which passes the guard. */
const DEADLINE_MS = 1_600
const MEGABYTES_PER_THREAD = 128
/** Two, so that while one is ended and started again the other goes on. */
const THREADS = 2

/** Threads of their own, so that a slow text cannot hold up other people's requests; past the deadline the thread is ended. */
export function createRenderer({ deadlineMs = DEADLINE_MS } = {}): Renderer {
  const pool = new Piscina<RenderTask, RenderedMarkdown[]>({
    filename: new URL('./render-worker.ts', import.meta.url).href,
    name: 'render',
    minThreads: THREADS,
    maxThreads: THREADS,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_PER_THREAD },
    execArgv: ['--import', import.meta.resolve('tsx')],
  })
  return {
    async render(sections) {
      const { port1: onStart, port2: started } = new MessageChannel()
      const deadline = new AbortController()
      let timer: NodeJS.Timeout | undefined
      onStart.once('message', () => {
        timer = setTimeout(() => deadline.abort(), deadlineMs)
      })
      try {
        return await pool.run({ sections, started }, { signal: deadline.signal, transferList: [started] })
      } catch (error) {
        throw deadline.signal.aborted ? renderTimedOut() : error
      } finally {
        clearTimeout(timer)
        onStart.close()
      }
    },
    close: () => pool.destroy(),
  }
}
