import { renderMarkdown } from './markdown-pipeline.ts'

/** The function that the renderer's threads run. */
export const render = (sections: readonly string[]): { html: string; text: string }[] =>
  sections.map(renderMarkdown)
