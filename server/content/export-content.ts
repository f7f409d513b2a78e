import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Catalogue, Entry } from '../catalogue/entry.ts'
import type { Story } from '../contract/practice.ts'
import { parseContentFile } from './parse-content-file.ts'
import { writeWinFile } from './write-win-file.ts'

export interface ExportedFile {
  /** Relative to the content folder, with slashes. */
  readonly name: string
  readonly text: string
}

/** The content folder as it is, and every published win that people told as a file beside it: a content folder for an empty system. */
export async function exportContent(folder: string, catalogue: Catalogue): Promise<ExportedFile[]> {
  const files = await readFiles(folder)
  const taken = new Set(files.map(({ name }) => name))
  const told = [...catalogue.practices.values()].filter(isTold)
  const wins = told.map(entry => ({ name: freeName(entry.id, taken), text: writeWinFile(entry) }))
  return [...files, ...wins]
}

/** One published practice as a file: a win as it would be exported, or the file that it lives in. */
export async function exportPractice(folder: string, entry: Entry): Promise<string | undefined> {
  if (isTold(entry)) return writeWinFile(entry)
  const files = await readFiles(folder)
  return files.find(({ name, text }) => idIn(name, text) === entry.id)?.text
}

const isTold = (entry: Entry): entry is Entry & { story: Story } => entry.story !== undefined

const freeName = (id: string, taken: ReadonlySet<string>) =>
  taken.has(`wins/${id}.md`) ? `wins/told/${id}.md` : `wins/${id}.md`

function idIn(name: string, text: string): string | undefined {
  const parsed = name.endsWith('.md') ? parseContentFile(name, text) : []
  return 'id' in parsed ? parsed.id : undefined
}

async function readFiles(folder: string): Promise<ExportedFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = found
    .filter(item => item.isFile() && /\.(?:md|yaml)$/.test(item.name))
    .map(item => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort()
  return Promise.all(names.map(async name => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}
