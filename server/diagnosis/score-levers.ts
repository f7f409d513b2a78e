import type { SymptomEntry } from '../catalogue/entry.ts'
import type { DiagnosisAnswer, Reason } from '../contract/diagnosis.ts'
import { LEVERS, type LeverId, type SymptomId, type Treatment } from '../contract/taxonomy.ts'

export interface ScoredLever {
  readonly lever: LeverId
  readonly score: number
  readonly reasons: readonly Reason[]
}

interface Rule extends Reason {
  readonly lever: LeverId
}

/**
 * Levers by the sum of the weights that the rules of the chosen symptoms, and of the questions answered with yes, give them: best
 * first, then by how many rules speak for them, then in the taxonomy's order. Pure.
 */
export function scoreLevers(
  symptoms: readonly SymptomEntry[],
  answers: readonly DiagnosisAnswer[],
): ScoredLever[] {
  const rules = symptoms.flatMap(symptom => rulesOf(symptom, answers))
  return LEVERS.map(lever => scoreLever(lever, rules))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.score - a.score || b.reasons.length - a.reasons.length)
}

function rulesOf(symptom: SymptomEntry, answers: readonly DiagnosisAnswer[]): Rule[] {
  const id = symptom.id as SymptomId
  const confirmed = symptom.questions.flatMap(({ yes }, at) =>
    answers.some(answer => answer.symptom === id && answer.question === at + 1 && answer.yes)
      ? yes.map(treatment => toRule(treatment, id, at + 1))
      : [],
  )
  return [...symptom.treatments.map(treatment => toRule(treatment, id)), ...confirmed]
}

const toRule = ({ lever, weight, reason }: Treatment, symptom: SymptomId, question?: number): Rule => ({
  ...{ lever, symptom, reason, weight },
  ...(question !== undefined && { question }),
})

function scoreLever(lever: LeverId, rules: readonly Rule[]): ScoredLever {
  const reasons = rules
    .filter(rule => rule.lever === lever)
    .map(({ lever: _, ...reason }) => reason)
    .sort((a, b) => b.weight - a.weight)
  const sum = reasons.reduce((total, { weight }) => total + weight, 0)
  // 0.7 + 0.5 + 0.4 and 0.4 + 0.5 + 0.7 are one score, which binary fractions do not know.
  return { lever, score: Math.round(sum * 1e6) / 1e6, reasons }
}
