import { topicsIn } from '../catalogue/in-language.ts'
import { SYMPTOMS } from '../contract/taxonomy.ts'
import { diagnose } from '../diagnosis/diagnose.ts'
import type { Parts, SignedIn } from '../http/parts.ts'
import { type Activity, fieldsOf, textOf } from './activity.ts'
import { addressOf } from './addresses.ts'
import { attach, plainLine } from './cards/card.ts'
import { diagnosisCard, symptomForm } from './cards/diagnosis-card.ts'
import { type FormAnswer, openForm } from './form.ts'
import { type ComposeAnswer, show } from './query.ts'
import { wordsFor } from './words/words.ts'

export const DIAGNOSE = 'diagnose'

type DiagnosisParts = Pick<Parts, 'config' | 'library'>

/** `composeExtension/fetchTask` of this command: the symptoms to tick. */
export function askForSymptoms(
  { library }: DiagnosisParts,
  person: SignedIn,
  notes?: readonly string[],
): FormAnswer {
  const words = wordsFor(person)
  const symptoms = topicsIn(library.catalogue.symptoms, words.language)
  return openForm(words.diagnosis.title, symptomForm(symptoms, words, notes))
}

/** `composeExtension/submitAction` of this command: the levers as a card for the conversation. Nothing is kept. */
export function answerDiagnosis(
  parts: DiagnosisParts,
  { value }: Activity,
  person: SignedIn,
): FormAnswer | ComposeAnswer {
  const ticked = textOf(fieldsOf(value.data).symptoms).split(',')
  const symptoms = SYMPTOMS.filter(id => ticked.includes(id))
  const words = wordsFor(person)
  if (symptoms.length === 0) return askForSymptoms(parts, person, [words.diagnosis.tickOne])
  const advice = diagnose({ symptoms }, parts.library.catalogue, words.language)
  const url = addressOf(parts.config, `/diagnosis?symptoms=${symptoms.join(',')}`)
  const [first] = advice.levers
  const preview = {
    contentType: 'application/vnd.microsoft.card.thumbnail' as const,
    content: { title: words.diagnosis.title, text: plainLine(first?.title ?? '', 200) },
  }
  return show([{ ...attach(diagnosisCard(advice, url, words)), preview }])
}
