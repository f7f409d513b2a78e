import { Piscina } from 'piscina'
import { renderTimedOut } from '../errors.ts'

export interface RenderedMarkdown {
  readonly html: string
  readonly text: string
}

export interface Renderer {
  /** Renders the texts in their order. Run `findMarkdownFault` on each first. @throws renderTimedOut */
  render(markdown: readonly string[]): Promise<readonly RenderedMarkdown[]>
  close(): Promise<void>
}

/** Twice the longest time that any input took which passes the guard, for machines half as fast. */
const DEADLINE_MS = 2_000
const MEGABYTES_PER_THREAD = 128
/** Two, so that while one is ended and started again the other goes on. */
const THREADS = 2

/** Threads of their own, so that a slow text cannot hold up other people's requests; past the deadline the thread is ended. */
export function createRenderer({ deadlineMs = DEADLINE_MS } = {}): Renderer {
  const pool = new Piscina({
    filename: new URL('./render-worker.ts', import.meta.url).href,
    name: 'render',
    minThreads: THREADS,
    maxThreads: THREADS,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_PER_THREAD },
    execArgv: ['--import', import.meta.resolve('tsx')],
  })
  // Starting a thread takes longer than most texts, and must not count against the first one.
  const started = pool.run([])
  return {
    async render(markdown) {
      await started
      const deadline = AbortSignal.timeout(deadlineMs)
      try {
        return await pool.run(markdown, { signal: deadline })
      } catch (error) {
        if (deadline.aborted) throw renderTimedOut()
        throw error
      }
    },
    close: () => pool.destroy(),
  }
}
