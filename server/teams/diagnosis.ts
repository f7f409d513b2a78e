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

export const DIAGNOSE = 'diagnose'
const TITLE = 'Find what helps'

type DiagnosisParts = Pick<Parts, 'config' | 'library'>

/** `composeExtension/fetchTask` of this command: the symptoms to tick. */
export const askForSymptoms = (
  { library }: DiagnosisParts,
  { language }: SignedIn,
  notes?: readonly string[],
): FormAnswer => openForm(TITLE, symptomForm(topicsIn(library.catalogue.symptoms, language ?? 'en'), notes))

/** `composeExtension/submitAction` of this command: the levers as a card for the conversation. Nothing is kept. */
export function answerDiagnosis(
  parts: DiagnosisParts,
  { value }: Activity,
  person: SignedIn,
): FormAnswer | ComposeAnswer {
  const ticked = textOf(fieldsOf(value.data).symptoms).split(',')
  const symptoms = SYMPTOMS.filter(id => ticked.includes(id))
  if (symptoms.length === 0) return askForSymptoms(parts, person, ['Tick at least one.'])
  const advice = diagnose({ symptoms }, parts.library.catalogue, person.language ?? 'en')
  const url = addressOf(parts.config, `/diagnosis?symptoms=${symptoms.join(',')}`)
  const [first] = advice.levers
  const preview = {
    contentType: 'application/vnd.microsoft.card.thumbnail' as const,
    content: { title: TITLE, text: plainLine(first?.title ?? '', 200) },
  }
  return show([{ ...attach(diagnosisCard(advice, url)), preview }])
}
