import { createHash } from 'node:crypto'
import { open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { ContentSource } from '../catalogue/sources.ts'
import { StartError } from '../errors.ts'
import { buildSource } from './build-source.ts'
import type { ContentProblem } from './content-problem.ts'
import { CURATED_LIMITS } from './markdown-guard.ts'
import { type ParsedFile, parseContentFile } from './parse-content-file.ts'
import { renderSections } from './render-story.ts'
import type { RenderedMarkdown, Renderer } from './renderer.ts'
import { splitStory } from './story-sections.ts'

export interface ContentReading {
  readonly source: ContentSource
  /** What the source was made of. */
  readonly files: readonly ParsedFile[]
  readonly problems: readonly ContentProblem[]
}

export interface RenderedFile extends ParsedFile, RenderedMarkdown {}

/** Reads the folder. Bad files are problems, and the last good version of them stays. */
export interface ContentReader {
  read(): Promise<ContentReading>
}

type Digested = {
  readonly digest: string
  readonly good: RenderedFile | undefined
  readonly problems: readonly ContentProblem[]
}

/** Front matter and text together. A larger file is not even read. */
const MAX_FILE_BYTES = CURATED_LIMITS.bytes + 8_000

export function createContentReader({
  folder,
  renderer,
}: {
  folder: string
  renderer: Renderer
}): ContentReader {
  let known = new Map<string, Digested>()

  async function digest(file: string): Promise<Digested> {
    const before = known.get(file)
    const text = await readCapped(join(folder, file))
    if (text === undefined)
      return broken(before, '', [
        { file, line: 1, column: 1, message: `The file is larger than ${MAX_FILE_BYTES} bytes.` },
      ])
    const fingerprint = createHash('sha256').update(text).digest('base64url')
    if (before?.digest === fingerprint) return before
    const parsed = parseContentFile(file, text)
    if (!('id' in parsed)) return broken(before, fingerprint, parsed)
    try {
      const rendered = await renderFile(renderer, parsed)
      return { digest: fingerprint, good: { ...parsed, ...rendered }, problems: [] }
    } catch (error) {
      return broken(before, fingerprint, [{ file, line: 1, column: 1, message: (error as Error).message }])
    }
  }

  return {
    async read() {
      const files = await findMarkdownFiles(folder)
      const entries = await Promise.all(files.map(async file => [file, await digest(file)] as const))
      known = new Map(entries)
      const good = entries.flatMap(([, { good }]) => good ?? [])
      const { source, problems } = buildSource(good)
      return {
        source,
        files: good,
        problems: [...entries.flatMap(([, { problems }]) => problems), ...problems],
      }
    },
  }
}

/** A win's sections one by one, as those of a win that was told here: what is exported looks the same when it is read. */
async function renderFile(renderer: Renderer, { front, markdown }: ParsedFile): Promise<RenderedMarkdown> {
  const parts = front.kind === 'win' ? splitStory(markdown) : undefined
  if (parts) return renderSections(renderer, parts.story, parts.intro)
  const [rendered] = await renderer.render([markdown])
  return rendered!
}

const broken = (
  before: Digested | undefined,
  digest: string,
  problems: readonly ContentProblem[],
): Digested => ({
  digest,
  good: before?.good,
  problems: before?.good
    ? problems.map(problem => ({
        ...problem,
        message: `${problem.message} The version before this edit is still served.`,
      }))
    : problems,
})

/** @throws StartError when the folder cannot be read */
async function findMarkdownFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: Error) => {
    throw new StartError(
      `The content folder ${folder} cannot be read (${error.message}). Set CONTENT_DIR to the folder with the Markdown.`,
    )
  })
  return found
    .filter(item => item.isFile() && item.name.endsWith('.md') && item.name !== 'README.md')
    .map(item => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort()
}

async function readCapped(path: string): Promise<string | undefined> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    return size > MAX_FILE_BYTES ? undefined : await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}
