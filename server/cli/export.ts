import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildCatalogue } from '../catalogue/build-catalogue.ts'
import { readConfig } from '../config.ts'
import { exportContent } from '../content/export-content.ts'
import { createContentReader } from '../content/read-content.ts'
import { createRenderer } from '../content/renderer.ts'
import { StartError } from '../errors.ts'
import { openStore } from '../store/open-store.ts'

/** `npm run export -- --to DIR`: everything that is published as a content folder, for an empty system or for review. */
try {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  if (!values.to) throw new StartError('Name the folder to write to: npm run export -- --to DIR')
  const folder = resolve(values.to)
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0)
    throw new StartError(`${folder} is not empty. Name a new folder; nothing was written.`)
  const files = await readEverything()
  for (const { name, text } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  console.log(
    `${files.length} files are in ${folder}. Start a system with CONTENT_DIR=${folder} to read them.`,
  )
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function readEverything() {
  const config = readConfig(process.env)
  const store = await openStore({ databaseUrl: config.databaseUrl, dataDir: config.dataDir })
  const renderer = createRenderer()
  try {
    const { source } = await createContentReader({ folder: config.contentDir, renderer }).read()
    const { practices, activeVoters } = await store.readChanges(0)
    const rows = new Map(practices.map(row => [row.id, row]))
    return await exportContent(config.contentDir, buildCatalogue({ content: source, rows, activeVoters }))
  } finally {
    await renderer.close()
    await store.close()
  }
}
