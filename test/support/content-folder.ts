import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

export const REPOSITORY = resolve(import.meta.dirname, '../..')

/** A folder of its own that is gone after the test. */
export async function temporaryFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'common-ground-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** The product's own levers and symptoms, and the named files beside them. */
export async function writeContent(
  folder: string,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const taxonomy of ['levers', 'symptoms'])
    await cp(join(REPOSITORY, 'content', taxonomy), join(folder, taxonomy), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

interface PlaybookText {
  readonly title?: string
  readonly body?: string
  readonly front?: string
}

/** A valid playbook file; `front` adds lines to its front matter. */
export const playbookFile = ({
  title = 'A field-visit day',
  body = 'Go and see.',
  front = '',
}: PlaybookText = {}) => `---
kind: playbook
title: ${title}
summary: One day with a rep.
levers: [more-contact]
symptoms: [marketing-absent]
sides: [marketing, sales]
tags: [visits]
effort: hours
owner: Sales excellence
reviewBy: '2027-05-01'
updated: '2026-11-01'
${front}---

${body}
`
