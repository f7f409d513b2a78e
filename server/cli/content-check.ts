import { resolve } from 'node:path'
import { formatProblem } from '../content/content-problem.ts'
import { readWithMetrics } from '../content/metrics-file.ts'
import { createContentReader } from '../content/read-content.ts'
import { createRenderer } from '../content/renderer.ts'
import { StartError } from '../errors.ts'
import { readWithSynonyms } from '../synonyms-file.ts'

/** `npm run content:check [folder]`: every problem in the content, with file, line and column; fails on any. */
const folder = resolve(process.argv[2] ?? process.env.CONTENT_DIR ?? 'content')
const renderer = createRenderer()
try {
  const { source, problems } = await readWithSynonyms(
    folder,
    readWithMetrics(folder, createContentReader({ folder, renderer })).reader,
  ).reader.read()
  for (const problem of problems) console.error(formatProblem(problem))
  const practices = [...source.practices.values()]
  const count = (kind: string) => practices.filter(practice => practice.kind === kind).length
  console.log(
    `${source.levers.length} levers, ${source.symptoms.length} symptoms, ${count('playbook')} playbooks, ${count('win')} wins; problems: ${problems.length}`,
  )
  process.exitCode = problems.length > 0 ? 1 : 0
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await renderer.close()
}
