import type { Catalogue } from '../../catalogue/entry.ts'
import { topicsIn } from '../../catalogue/in-language.ts'
import { LEVERS, SIDES } from '../../contract/taxonomy.ts'
import type { Words } from '../words/words.ts'
import { type Card, card, type InputChoiceSet, type InputText, text } from './card.ts'

export const SHARE_FIELDS = [
  ...(['title', 'situation', 'whatWeDid', 'outcome', 'whatToCopy'] as const),
  ...(['levers', 'colleague', 'colleagueSide', 'side', 'warned'] as const),
] as const
/** What was typed so far. `warned`: what plugins found was shown once. */
export type ShareValues = Readonly<Partial<Record<(typeof SHARE_FIELDS)[number], string>>>

interface ShareForm {
  readonly catalogue: Catalogue
  readonly words: Words
  readonly values: ShareValues
  /** Asked of who has none yet. */
  readonly needsSide: boolean
  /** What stands in the way, or should be looked at again. */
  readonly notes: readonly string[]
}

const SECTION_LENGTH = 5_000

/** What a question asks for: those of the form. */
type Field = keyof Words['share']['fields']

/** A win told from a message: the story now, its numbers later in the tab. */
export function shareForm({ catalogue, words, values, needsSide, notes }: ShareForm): Card {
  const { line, section, choice } = createInputs(words, values)
  const topics = topicsIn(catalogue.levers, words.language)
  const levers = LEVERS.map(value => ({
    value,
    title: topics.find(({ id }) => id === value)?.title ?? value,
  }))
  const sides = SIDES.map(value => ({ value, title: words.sides[value] }))
  const data = notes.length > 0 ? { warned: 'yes' } : {}
  return card(
    '1.4',
    [
      ...notes.map(note => text(note, { color: 'Attention' })),
      line('title', 120),
      ...(['situation', 'whatWeDid', 'outcome', 'whatToCopy'] as const).map(section),
      { ...choice('levers', levers), isMultiSelect: true, style: 'expanded' },
      line('colleague', 80),
      choice('colleagueSide', sides),
      ...(needsSide ? [choice('side', sides)] : []),
    ],
    [{ type: 'Action.Submit', title: words.share.send, data }],
  )
}

/** Fields with their label, what was typed into them, and what to say while they are empty. */
function createInputs({ share }: Words, values: ShareValues) {
  const common = (id: Field) => ({
    ...{ id, label: share.fields[id], isRequired: true as const },
    ...(values[id] !== undefined && { value: values[id] }),
  })
  const line = (id: Field, maxLength: number): InputText => ({
    ...{ type: 'Input.Text', ...common(id), maxLength, errorMessage: share.write(share.fields[id]) },
  })
  const section = (id: Field): InputText => ({ ...line(id, SECTION_LENGTH), isMultiline: true })
  const choice = (id: Field, choices: InputChoiceSet['choices']): InputChoiceSet => ({
    ...{ type: 'Input.ChoiceSet', ...common(id), choices, wrap: true },
    errorMessage: share.choose(share.fields[id]),
  })
  return { line, section, choice }
}
