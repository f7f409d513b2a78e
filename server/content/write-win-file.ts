import { stringify } from 'yaml'
import type { Entry } from '../catalogue/entry.ts'
import type { Story } from '../contract/practice.ts'
import { joinStory } from './story-sections.ts'

/** Every string quoted and on one line: nothing that somebody typed can look like YAML, or like the end of the front matter. */
const PLAIN = {
  schema: 'core',
  lineWidth: 0,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  aliasDuplicateObjects: false,
} as const

/** A win that people told as a file of `content/`: the id stays, and so do the votes. Who co-signed is not in it: a signature is a person's. */
export function writeWinFile(entry: Entry & { readonly story: Story }): string {
  const { id, title, summary, levers, symptoms, tags, contributors, coSigned, celebrated } = entry
  const { language, result, checkOn, author, createdAt, updatedAt, celebratedAt, held, reuseOf } = entry
  const front = {
    ...{ id, kind: 'win', title, summary: summary.trim() === '' ? title : summary },
    ...(language !== 'en' && { language }),
    ...{ levers, symptoms, tags, contributors, result, coSigned, celebrated, checkOn, author },
    ...{ updated: updatedAt.slice(0, 10), createdAt, updatedAt, celebratedAt, held, reuseOf },
  }
  const present = Object.entries(front).filter(([, value]) => value !== undefined)
  return `---\n${stringify(Object.fromEntries(present), PLAIN)}---\n\n${joinStory(entry.story)}`
}
