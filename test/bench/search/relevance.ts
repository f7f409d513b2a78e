import { type BenchQuery, loadDocuments, loadJudgements, loadQueries, type Mode } from './corpus.ts'
import { ENGINES, isChosen } from './engines.ts'
import { type Judgements, mean, ndcgAt10 } from './metrics.ts'
import { addTypo, createRandom, cutLastWord, pick, tellingWords } from './text.ts'

interface Variant {
  readonly name: string
  readonly queries: readonly BenchQuery[]
  readonly judgements: Readonly<Record<string, Judgements>>
  readonly mode: Mode
  /** What the prototype reached: search.md. */
  readonly goal: number
}

/** The judged questions, with a typo, and cut; and two or three words of a title that must find it again, likewise. */
function makeVariants(folder: string): Variant[] {
  const questions = loadQueries(folder)
  const judgements = loadJudgements(folder)
  const change = (queries: readonly BenchQuery[], edit: (text: string) => string) =>
    queries.map(({ id, text }) => ({ id, text: edit(text) }))
  const random = createRandom(42)
  const typo = change(questions, text => addTypo(text, random))
  const later = createRandom(77)
  const known = makeKnownItems(folder, later)
  const knownTypo = change(known.queries, text => addTypo(text, later))
  const items = known.judgements
  return [
    { name: 'judged', queries: questions, judgements, mode: 'or', goal: 0.382 },
    { name: 'typo', queries: typo, judgements, mode: 'fuzzy', goal: 0.38 },
    { name: 'cut', queries: change(questions, cutLastWord), judgements, mode: 'prefix', goal: 0.382 },
    { name: 'known item', queries: known.queries, judgements: items, mode: 'or', goal: 0.865 },
    { name: 'known, typo', queries: knownTypo, judgements: items, mode: 'fuzzy', goal: 0.831 },
    {
      name: 'known, cut',
      queries: change(known.queries, cutLastWord),
      judgements: items,
      mode: 'prefix',
      goal: 0.808,
    },
  ]
}

function makeKnownItems(folder: string, random: () => number) {
  const documents = loadDocuments(folder)
  const queries: BenchQuery[] = []
  const judgements: Record<string, Judgements> = {}
  while (queries.length < 300) {
    const document = pick(documents, random)
    const words = tellingWords(document.title)
    if (words.length < 3) continue
    const chosen = new Set<string>()
    for (const count = 2 + Math.floor(random() * 2); chosen.size < count; ) chosen.add(pick(words, random))
    const id = `k${queries.length}`
    queries.push({ id, text: [...chosen].join(' ') })
    judgements[id] = { [document.id]: 1 }
  }
  return { queries, judgements }
}

/** nDCG@10 of every engine in every variant. */
export async function compareRelevance(folder: string): Promise<void> {
  const variants = makeVariants(folder)
  const documents = loadDocuments(folder)
  const rows: Record<string, Record<string, string>> = {
    goal: Object.fromEntries(variants.map(({ name, goal }) => [name, goal.toFixed(3)])),
  }
  for (const [engineName, create] of Object.entries(ENGINES).filter(([name]) => isChosen(name))) {
    const engine = await create()
    await engine.index(documents)
    const row: Record<string, string> = {}
    for (const { name, queries, judgements, mode } of variants) {
      const scores: number[] = []
      for (const { id, text } of queries)
        scores.push(ndcgAt10(await engine.search(text, 1000, mode), judgements[id] ?? {}))
      row[name] = mean(scores).toFixed(4)
    }
    rows[engineName] = row
  }
  console.log('\nRelevance on Cranfield, nDCG@10')
  console.table(rows)
}
