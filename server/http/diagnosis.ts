import type { Entry } from '../catalogue/entry.ts'
import { originalOf } from '../catalogue/in-language.ts'
import { Diagnosis, DiagnosisInput } from '../contract/diagnosis.ts'
import type { Kind } from '../contract/practice.ts'
import type { LeverId, SymptomId } from '../contract/taxonomy.ts'
import { diagnose } from '../diagnosis/diagnose.ts'
import { answerLanguage } from './language.ts'
import type { App, Parts } from './parts.ts'
import { presentSummary } from './present.ts'
import { readReader } from './reader.ts'

/** Of each kind, for each lever. */
const MOST_PRACTICES = 2
/** How far down the ranking is looked for those that name the symptom. */
const LOOKED_AT = 20

/** From what people notice to what helps. Nothing of it is kept: the link carries it all. */
export function registerDiagnosis(app: App, { library, plugins, search }: Parts): void {
  app.post(
    '/diagnosis',
    {
      config: { limit: 'searches' },
      schema: {
        summary: 'From symptoms to levers in order, with reasons, first steps and practices',
        body: DiagnosisInput,
        response: { 200: Diagnosis },
      },
    },
    async request => {
      const { symptoms } = request.body
      const reader = await readReader(request, { library, plugins })
      const { catalogue } = library
      const language = answerLanguage(request)
      const { levers, ...advice } = diagnose(request.body, catalogue, language)
      const present = (entry: Entry) => presentSummary(entry, catalogue, reader)
      const taken = new Set<string>()
      const withPractices: Diagnosis['levers'] = []
      for (const lever of levers) {
        const wanted = { lever: lever.id, symptoms, language, taken }
        const playbooks = await findPractices(search, { ...wanted, kind: 'playbook' })
        const wins = await findPractices(search, { ...wanted, kind: 'win' })
        withPractices.push({ ...lever, practices: [...playbooks, ...wins].map(present) })
      }
      return { ...advice, levers: withPractices }
    },
  )
}

interface Wanted {
  readonly lever: LeverId
  readonly kind: Kind
  readonly symptoms: readonly SymptomId[]
  readonly language: string
  /** Shown already, originals for their translations; what is found is added. */
  readonly taken: Set<string>
}

/** The product's own order; before it, whether a practice names one of the symptoms, and whether the lever is its main one. */
async function findPractices(search: Parts['search'], wanted: Wanted): Promise<Entry[]> {
  const { lever, kind, symptoms, language, taken } = wanted
  const { hits } = await search.find({
    ...{ q: '', filters: { lever: [lever], kind: [kind] }, sort: 'common-ground' },
    ...{ limit: LOOKED_AT, explain: false, language },
  })
  const aptness = (entry: Entry) =>
    2 * Number(entry.symptoms.some(symptom => symptoms.includes(symptom))) + Number(entry.levers[0] === lever)
  const found = hits
    .map(({ entry }) => entry)
    .filter(entry => !taken.has(originalOf(entry)))
    .sort((a, b) => aptness(b) - aptness(a))
    .slice(0, MOST_PRACTICES)
  for (const entry of found) taken.add(originalOf(entry))
  return found
}
