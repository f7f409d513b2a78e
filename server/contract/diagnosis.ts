import { type Static, Type } from 'typebox'
import { PracticeSummary } from './practice.ts'
import { LeverId, SymptomId } from './taxonomy.ts'

/** More would be a form; three are a talk at the coffee machine. */
export const MOST_QUESTIONS = 3

/** A question of a symptom's file, by its place there from 1 on: it stands in links, so files append and never reorder. */
const questionKey = { symptom: SymptomId, question: Type.Integer({ minimum: 1, maximum: 20 }) }

export const DiagnosisAnswer = Type.Object(
  { ...questionKey, yes: Type.Boolean() },
  { additionalProperties: false },
)
export type DiagnosisAnswer = Static<typeof DiagnosisAnswer>

export const DiagnosisInput = Type.Object(
  {
    symptoms: Type.Array(SymptomId, { minItems: 1, maxItems: 6, uniqueItems: true }),
    /** Whoever is not sure leaves the question out. Answers to what is not asked are ignored. */
    answers: Type.Optional(Type.Array(DiagnosisAnswer, { maxItems: 20 })),
  },
  { additionalProperties: false },
)
export type DiagnosisInput = Static<typeof DiagnosisInput>

/** A rule that spoke for a lever: of a symptom that was chosen, or of a question that was answered with yes. */
export const Reason = Type.Object({
  symptom: SymptomId,
  question: Type.Optional(questionKey.question),
  reason: Type.String(),
  weight: Type.Number(),
})
export type Reason = Static<typeof Reason>

export const FollowUp = Type.Object({
  ...questionKey,
  ask: Type.String(),
  yes: Type.Optional(Type.Boolean()),
})
export type FollowUp = Static<typeof FollowUp>

export const LeverAdvice = Type.Object({
  id: LeverId,
  title: Type.String(),
  /** What to do this week. */
  firstStep: Type.String(),
  /** The sum of the reasons' weights. */
  score: Type.Number(),
  /** Weightiest first. */
  reasons: Type.Array(Reason),
})
export type LeverAdvice = Static<typeof LeverAdvice>

export const Diagnosis = Type.Object({
  symptoms: Type.Array(Type.Object({ id: SymptomId, title: Type.String() })),
  /** At most three, those whose answers can change the order most. The same symptoms are always asked the same. */
  questions: Type.Array(FollowUp),
  /** Every lever that a rule speaks for, best first, with playbooks and then wins on it that no lever before it shows. */
  levers: Type.Array(
    Type.Object({
      ...LeverAdvice.properties,
      practices: Type.Array(PracticeSummary),
    }),
  ),
})
export type Diagnosis = Static<typeof Diagnosis>
