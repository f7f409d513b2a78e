import type { Catalogue } from '../../catalogue/entry.ts'
import { LEVERS, SIDES } from '../../contract/taxonomy.ts'
import { type Card, card, type InputChoiceSet, type InputText, text } from './card.ts'

export const SHARE_FIELDS = [
  ...(['title', 'situation', 'whatWeDid', 'outcome', 'whatToCopy'] as const),
  ...(['levers', 'colleague', 'colleagueSide', 'side', 'warned'] as const),
] as const
/** What was typed so far. `warned`: what plugins found was shown once. */
export type ShareValues = Readonly<Partial<Record<(typeof SHARE_FIELDS)[number], string>>>

interface ShareForm {
  readonly catalogue: Catalogue
  readonly values: ShareValues
  /** Asked of who has none yet. */
  readonly needsSide: boolean
  /** What stands in the way, or should be looked at again. */
  readonly notes: readonly string[]
}

const SECTION_LENGTH = 5_000
const SIDE_CHOICES = SIDES.map(value => ({ value, title: `${value[0]!.toUpperCase()}${value.slice(1)}` }))

/** A win told from a message: the story now, its numbers later in the tab. */
export function shareForm({ catalogue, values, needsSide, notes }: ShareForm): Card {
  const line = (id: keyof ShareValues, label: string, maxLength: number): InputText => ({
    ...{
      type: 'Input.Text',
      id,
      label,
      maxLength,
      isRequired: true,
      errorMessage: `${label}: write something.`,
    },
    ...(values[id] !== undefined && { value: values[id] }),
  })
  const section = (id: keyof ShareValues, label: string): InputText => ({
    ...line(id, label, SECTION_LENGTH),
    isMultiline: true,
  })
  const choice = (
    id: keyof ShareValues,
    label: string,
    choices: InputChoiceSet['choices'],
  ): InputChoiceSet => ({
    ...{
      type: 'Input.ChoiceSet',
      id,
      label,
      choices,
      wrap: true,
      isRequired: true,
      errorMessage: `${label} Choose.`,
    },
    ...(values[id] !== undefined && { value: values[id] }),
  })
  const levers = LEVERS.map(value => ({
    value,
    title: catalogue.levers.find(({ id, language }) => id === value && language === 'en')?.title ?? value,
  }))
  return card(
    '1.4',
    [
      ...notes.map(note => text(note, { color: 'Attention' })),
      line('title', 'Title', 120),
      section('situation', 'Situation'),
      section('whatWeDid', 'What we did'),
      section('outcome', 'Outcome'),
      section('whatToCopy', 'What to copy'),
      { ...choice('levers', 'Which levers did you pull?', levers), isMultiSelect: true, style: 'expanded' },
      line('colleague', 'Who from the other side took part?', 80),
      choice('colleagueSide', 'Which side are they on?', SIDE_CHOICES),
      ...(needsSide ? [choice('side', 'Which side are you on?', SIDE_CHOICES)] : []),
    ],
    [{ type: 'Action.Submit', title: 'Share this win', data: notes.length > 0 ? { warned: 'yes' } : {} }],
  )
}
