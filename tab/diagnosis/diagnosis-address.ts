import { SYMPTOMS, type SymptomId } from '../../server/contract/taxonomy.ts'

const replies = ['yes', 'no', 'unsure'] as const
export type Reply = (typeof replies)[number]

/** A question of a symptom's file, by its place there from 1 on. */
export interface QuestionKey {
  readonly symptom: SymptomId
  readonly question: number
}
export interface Answer extends QuestionKey {
  readonly reply: Reply
}

/** A diagnosis as far as it has come. All of it stands in the address, so that it can be shared and resumed. */
export interface DiagnosisState {
  readonly symptoms: readonly SymptomId[]
  readonly answers: readonly Answer[]
  /** Symptoms are still being chosen. */
  readonly picking: boolean
}

export const isSameQuestion = (a: QuestionKey, b: QuestionKey) =>
  a.symptom === b.symptom && a.question === b.question

/** Reads an address, leaving out what it does not understand: links get cut and edited. */
export function parseDiagnosis(text: string): DiagnosisState {
  const search = new URLSearchParams(text)
  const named = search.get('symptoms')?.split(',') ?? []
  const symptoms = SYMPTOMS.filter(id => named.includes(id))
  const answers = (search.get('answers')?.split(',') ?? []).flatMap(toAnswer)
  return { symptoms, answers, picking: symptoms.length === 0 || search.has('pick') }
}

function toAnswer(text: string): Answer[] {
  const [id, number, said] = text.split('.')
  const symptom = SYMPTOMS.find(known => known === id)
  const reply = replies.find(known => known === said)
  const question = Number(number)
  return symptom && reply && Number.isInteger(question) && question >= 1 && question <= 20
    ? [{ symptom, question, reply }]
    : []
}

/** The address of a diagnosis. The inverse of `parseDiagnosis`. */
export function diagnosisPath({
  symptoms = [],
  answers = [],
  picking = false,
}: Partial<DiagnosisState>): string {
  if (symptoms.length === 0) return '/diagnosis'
  const said = answers.map(({ symptom, question, reply }) => `${symptom}.${question}.${reply}`)
  const parts = [
    `symptoms=${symptoms.join(',')}`,
    ...(said.length > 0 ? [`answers=${said.join(',')}`] : []),
    ...(picking ? ['pick'] : []),
  ]
  return `/diagnosis?${parts.join('&')}`
}

/** With this question answered so, or not at all. */
export const withAnswer = (state: DiagnosisState, key: QuestionKey, reply?: Reply): DiagnosisState => ({
  ...state,
  answers: [
    ...state.answers.filter(answer => !isSameQuestion(answer, key)),
    ...(reply ? [{ ...key, reply }] : []),
  ],
})
