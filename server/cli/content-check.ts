import { resolve } from 'node:path'
import { checkAll } from '../content/checks/all-checks.ts'
import { readWordList } from '../content/checks/word-list.ts'
import { formatProblem } from '../content/content-problem.ts'
import { renderMarkdown } from '../content/markdown-pipeline.ts'
import { readWithMetrics } from '../content/metrics-file.ts'
import { createContentReader } from '../content/read-content.ts'
import { StartError } from '../errors.ts'
import { readWithSynonyms } from '../synonyms-file.ts'

/** `npm run content:check [folder]`: what is wrong with the content, with file, line and column. Problems fail it, advice does not. */
const folder = resolve(process.argv[2] ?? process.env.CONTENT_DIR ?? 'content')
/** In this thread: starting threads takes longer than rendering all of it, and nobody else waits. */
const renderer = {
  render: async (texts: readonly string[]) => texts.map(renderMarkdown),
  close: async () => {},
}
try {
  const { reader, metrics } = readWithMetrics(folder, createContentReader({ folder, renderer }))
  const { source, files, problems } = await readWithSynonyms(folder, reader).reader.read()
  const words = await readWordList(folder)
  const today = new Date().toISOString().slice(0, 10)
  const findings = checkAll({ files, metrics: metrics() }, { words: words.list, today })
  const advice = findings.filter(({ severity }) => severity === 'advice')
  const wrong = [...problems, ...words.problems, ...findings.filter(({ severity }) => severity === 'problem')]
  for (const finding of advice) console.log(`advice: ${formatProblem(finding)}`)
  for (const problem of wrong) console.error(formatProblem(problem))
  const practices = [...source.practices.values()]
  const count = (kind: string) => practices.filter(practice => practice.kind === kind).length
  console.log(
    `${source.levers.length} levers, ${source.symptoms.length} symptoms, ${count('playbook')} playbooks, ${count('win')} wins; problems: ${wrong.length}, advice: ${advice.length}`,
  )
  process.exitCode = wrong.length > 0 ? 1 : 0
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
