import type { MessagePort } from 'node:worker_threads'
import { renderMarkdown } from './markdown-pipeline.ts'

export interface RenderTask {
  readonly sections: readonly string[]
  /** Told when the work begins, so that waiting in the queue does not count against the deadline. */
  readonly started: MessagePort
}

/** What the renderer's threads run. */
export function render({ sections, started }: RenderTask): { html: string; text: string }[] {
  started.postMessage('started')
  return sections.map(renderMarkdown)
}
