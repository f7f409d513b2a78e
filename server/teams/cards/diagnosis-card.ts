import type { SymptomEntry } from '../../catalogue/entry.ts'
import type { Advice } from '../../diagnosis/diagnose.ts'
import { type Card, card, plainLine, text } from './card.ts'

/** A card is read at a glance; the page it opens has the rest. */
const MOST_LEVERS = 3
const LONGEST_CHOICE = 200

/** Which of the six symptoms? Each in the words of the corridor. */
export const symptomForm = (symptoms: readonly SymptomEntry[], notes: readonly string[] = []): Card =>
  card(
    '1.4',
    [
      ...notes.map(note => text(note, { color: 'Attention' })),
      {
        ...{ type: 'Input.ChoiceSet', id: 'symptoms', label: 'What do you notice?' },
        ...{ isMultiSelect: true, style: 'expanded', wrap: true, isRequired: true },
        errorMessage: 'Tick at least one.',
        choices: symptoms.map(({ id, title, corridor: [quote] }) => ({
          value: id,
          title: plainLine(quote === undefined ? title : `${title}: “${quote}”`, LONGEST_CHOICE),
        })),
      },
    ],
    [{ type: 'Action.Submit', title: 'Find what helps', data: {} }],
  )

/** What helps first, why, and what to do this week; for everybody in the conversation. @param url of the whole diagnosis */
export const diagnosisCard = ({ symptoms, levers }: Advice, url: string): Card =>
  card(
    '1.4',
    [
      text('What helps', { size: 'Large', weight: 'Bolder' }),
      text(`Noticed: ${symptoms.map(({ title }) => title).join('; ')}`, { isSubtle: true }),
      ...levers
        .slice(0, MOST_LEVERS)
        .flatMap(({ title, reasons: [first], firstStep }, at) => [
          text(`${at + 1}. ${title}`, { size: 'Medium', weight: 'Bolder' }),
          ...(first ? [text(first.reason)] : []),
          text(`First step: ${firstStep}`, { size: 'Small' }),
        ]),
    ],
    [{ type: 'Action.OpenUrl', title: 'Answer three questions', url }],
  )
