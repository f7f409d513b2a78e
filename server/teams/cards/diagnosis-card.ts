import type { SymptomEntry } from '../../catalogue/entry.ts'
import type { Advice } from '../../diagnosis/diagnose.ts'
import type { Words } from '../words/words.ts'
import { type Card, card, plainLine, text } from './card.ts'

/** A card is read at a glance; the page it opens has the rest. */
const MOST_LEVERS = 3
const LONGEST_CHOICE = 200

/** Which of the six symptoms? Each in the words of the corridor. */
export const symptomForm = (
  symptoms: readonly SymptomEntry[],
  { diagnosis }: Words,
  notes: readonly string[] = [],
): Card =>
  card(
    '1.4',
    [
      ...notes.map(note => text(note, { color: 'Attention' })),
      {
        ...{ type: 'Input.ChoiceSet', id: 'symptoms', label: diagnosis.question },
        ...{ isMultiSelect: true, style: 'expanded', wrap: true, isRequired: true },
        errorMessage: diagnosis.tickOne,
        choices: symptoms.map(({ id, title, corridor: [quote] }) => ({
          value: id,
          title: plainLine(quote === undefined ? title : diagnosis.symptom(title, quote), LONGEST_CHOICE),
        })),
      },
    ],
    [{ type: 'Action.Submit', title: diagnosis.title, data: {} }],
  )

/** What helps first, why, and what to do this week; for everybody in the conversation. @param url of the whole diagnosis */
export const diagnosisCard = ({ symptoms, levers }: Advice, url: string, words: Words): Card =>
  card(
    '1.4',
    [
      text(words.diagnosis.heading, { size: 'Large', weight: 'Bolder' }),
      text(words.diagnosis.noticed(symptoms.map(({ title }) => title).join('; ')), { isSubtle: true }),
      ...levers
        .slice(0, MOST_LEVERS)
        .flatMap(({ title, reasons: [first], firstStep }, at) => [
          text(`${at + 1} · ${title}`, { size: 'Medium', weight: 'Bolder' }),
          ...(first ? [text(first.reason)] : []),
          text(words.diagnosis.firstStep(firstStep), { size: 'Small' }),
        ]),
    ],
    [{ type: 'Action.OpenUrl', title: words.diagnosis.questions, url }],
  )
