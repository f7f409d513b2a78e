import { guessLanguage } from '../catalogue/guess-language.ts'
import { STORY_SECTIONS, type Story } from '../contract/practice.ts'
import { markdownRefused } from '../errors.ts'
import type { Rendered } from '../store/store.ts'
import { findMarkdownFault, SUBMITTED_LIMITS } from './markdown-guard.ts'
import { PIPELINE_VERSION } from './pipeline-version.ts'
import type { RenderedMarkdown, Renderer } from './renderer.ts'
import { SHOWN_HEADINGS } from './section-headings.ts'

/** A win's four sections → one page and its plain text, headings left out of the text. @throws markdownRefused */
export async function renderStory(renderer: Renderer, story: Story): Promise<Rendered> {
  for (const section of STORY_SECTIONS) {
    const fault = findMarkdownFault(story[section], SUBMITTED_LIMITS)
    if (fault) throw markdownRefused(`/${section}`, fault)
  }
  return { ...(await renderSections(renderer, story)), pipeline: PIPELINE_VERSION }
}

/** The same without the guard, for what has passed one; `intro` comes before the first section. */
export async function renderSections(
  renderer: Renderer,
  story: Story,
  intro = '',
): Promise<RenderedMarkdown> {
  const [opening, ...rendered] = await renderer.render([
    ...[intro, ...STORY_SECTIONS.map(section => story[section])],
  ])
  const text = rendered.map(({ text }) => text).join('\n\n')
  const headings = SHOWN_HEADINGS[guessLanguage(text)]
  const html = rendered.map(({ html }, index) => `<h2>${headings[STORY_SECTIONS[index]!]}</h2>\n${html}`)
  const before = intro === '' ? [] : [opening!]
  return {
    html: [...before.map(({ html }) => html), ...html].join('\n'),
    text: [...before.map(opened => opened.text), text].join('\n\n'),
  }
}
