import type { Catalogue } from '../catalogue/entry.ts'
import { topicsIn } from '../catalogue/in-language.ts'
import type { Diagnosis, DiagnosisInput, LeverAdvice } from '../contract/diagnosis.ts'
import type { SymptomId } from '../contract/taxonomy.ts'
import { chooseQuestions } from './choose-questions.ts'
import { scoreLevers } from './score-levers.ts'

export type Advice = Pick<Diagnosis, 'symptoms' | 'questions'> & { readonly levers: readonly LeverAdvice[] }

/** From symptoms to levers by the rules in `content/symptoms`, in one language. A symptom or lever without a file is left out. Pure. */
export function diagnose(
  { symptoms: ids, answers = [] }: DiagnosisInput,
  { levers, symptoms }: Pick<Catalogue, 'levers' | 'symptoms'>,
  language: string,
): Advice {
  const chosen = topicsIn(symptoms, language).filter(({ id }) => ids.includes(id as SymptomId))
  const leverById = new Map(topicsIn(levers, language).map(lever => [lever.id, lever]))
  return {
    symptoms: chosen.map(({ id, title }) => ({ id: id as SymptomId, title })),
    questions: chooseQuestions(chosen, answers),
    levers: scoreLevers(chosen, answers).flatMap(({ lever, score, reasons }) => {
      const known = leverById.get(lever)
      if (!known) return []
      const { title, firstStep } = known
      return { id: lever, title, firstStep, score, reasons: [...reasons] }
    }),
  }
}
