import type { SymptomEntry } from '../catalogue/entry.ts'
import { type DiagnosisAnswer, type FollowUp, MOST_QUESTIONS } from '../contract/diagnosis.ts'
import type { LeverId, SymptomId } from '../contract/taxonomy.ts'
import { scoreLevers } from './score-levers.ts'

interface Candidate extends FollowUp {
  readonly sway: number
}

/**
 * The questions that are worth asking: those whose yes would change the order most, one of each symptom before a second of any. What
 * was answered stays. An answer never changes which questions are asked. Pure.
 */
export function chooseQuestions(
  symptoms: readonly SymptomEntry[],
  answers: readonly DiagnosisAnswer[],
): FollowUp[] {
  const inOrder = symptoms.flatMap(symptom => toCandidates(symptom, symptoms))
  const answered = inOrder.flatMap(candidate => {
    const answer = answers.find(given => isSame(given, candidate))
    return answer ? [{ ...candidate, yes: answer.yes }] : []
  })
  const chosen: Candidate[] = answered.slice(0, MOST_QUESTIONS)
  const open = inOrder.filter(candidate => !answered.some(given => isSame(given, candidate)))
  while (chosen.length < MOST_QUESTIONS && open.length > 0) {
    const next = open.reduce((best, other) => (goesBefore(other, best, chosen) ? other : best))
    chosen.push(next)
    open.splice(open.indexOf(next), 1)
  }
  return inOrder
    .flatMap(candidate => chosen.find(one => isSame(one, candidate)) ?? [])
    .map(({ sway: _, ...followUp }) => followUp)
}

type Key = Pick<FollowUp, 'symptom' | 'question'>
const isSame = (a: Key, b: Key) => a.symptom === b.symptom && a.question === b.question

function toCandidates(symptom: SymptomEntry, symptoms: readonly SymptomEntry[]): Candidate[] {
  const id = symptom.id as SymptomId
  const before = ranksOf(symptoms, [])
  return symptom.questions.map(({ ask }, at) => {
    const key = { symptom: id, question: at + 1 }
    return { ...key, ask, sway: distance(before, ranksOf(symptoms, [{ ...key, yes: true }])) }
  })
}

type Ranks = ReadonlyMap<LeverId, number>
/** 1 for the first, 1/2 for the second: people begin at the top, so a change there counts most. */
const ranksOf = (symptoms: readonly SymptomEntry[], answers: readonly DiagnosisAnswer[]): Ranks =>
  new Map(scoreLevers(symptoms, answers).map(({ lever }, at) => [lever, 1 / (at + 1)]))

const distance = (before: Ranks, after: Ranks): number =>
  [...after].reduce((sum, [lever, rank]) => sum + Math.abs(rank - (before.get(lever) ?? 0)), 0)

function goesBefore(a: Candidate, b: Candidate, chosen: readonly Candidate[]): boolean {
  const asked = ({ symptom }: Candidate) => chosen.filter(one => one.symptom === symptom).length
  return asked(a) !== asked(b) ? asked(a) < asked(b) : a.sway > b.sway
}
