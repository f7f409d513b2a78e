import { OUTCOMES } from '../contract/reuse.ts'
import { AppError, invalidRequest, sideMissing } from '../errors.ts'
import type { Parts, SignedIn, WithSide } from '../http/parts.ts'
import { findOriginal, findPublished } from '../http/practices.ts'
import { type Activity, type Fields, fieldsOf, textOf } from './activity.ts'
import type { Card } from './cards/card.ts'
import { practiceCard } from './cards/practice-card.ts'
import { viewOf } from './practice-views.ts'
import { type Words, wordsFor } from './words/words.ts'

type ActionAnswer = { readonly statusCode: number } & (
  | { readonly type: 'application/vnd.microsoft.card.adaptive'; readonly value: Card }
  | { readonly type: 'application/vnd.microsoft.activity.message'; readonly value: string }
)

interface Press {
  readonly person: SignedIn
  readonly practiceId: string
  readonly data: Fields
  readonly words: Words
}

/** What a button does; answers what to tell the person, or nothing. */
type Verb = (parts: Parts, press: Press) => Promise<string | undefined>

const VERBS: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['refresh', async () => undefined],
  ['vote', (parts, press) => vote(parts, press, true)],
  ['unvote', (parts, press) => vote(parts, press, false)],
  ['tried', reuse],
])

/** `adaptiveCard/action`: a button of a card was pressed; the card comes back as it stands now, for this person. */
export async function answerCardAction(
  parts: Parts,
  { value }: Activity,
  person: SignedIn,
): Promise<ActionAnswer> {
  const action = fieldsOf(value.action)
  const data = fieldsOf(action.data)
  const verb = VERBS.get(textOf(action.verb))
  if (!verb) throw invalidRequest([{ path: '/value/action/verb', message: 'is none of our cards’' }])
  const words = wordsFor(person)
  try {
    const { id: shownId } = findPublished(parts, textOf(data.id))
    const { id: practiceId } = findOriginal(parts, shownId)
    const note = await verb(parts, { person, practiceId, data, words })
    const backed = await parts.library.readVotesOf(person.no)
    const voted = [...backed].includes(practiceId)
    const view = viewOf(parts, findPublished(parts, shownId), {
      ...{ words, voted },
      ...(note !== undefined && { note }),
    })
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: practiceCard(view) }
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: words.problem(error.code, error.message),
    }
  }
}

function withSide(person: SignedIn): WithSide {
  if (person.side === null) throw sideMissing()
  return { ...person, side: person.side }
}

async function vote({ store, library, now }: Parts, { person, practiceId, words }: Press, voted: boolean) {
  const { no: personNo, side } = withSide(person)
  const { seq } = await store.setVote({ personNo, side, practiceId, voted, at: now().toISOString() })
  await library.catchUp(seq)
  return voted ? words.practice.voted : words.practice.voteTakenBack
}

async function reuse({ store, library, now }: Parts, { person, practiceId, data, words }: Press) {
  const { no: personNo, side } = withSide(person)
  const outcome = OUTCOMES.find(value => value === data.outcome)
  const note = textOf(data.note).trim().slice(0, 500)
  if (!outcome || note === '') return words.tried.bothMissing
  const seq = await store.saveReuse({
    ...{ practiceId, personNo, side, outcome, note, result: null, at: now().toISOString() },
  })
  await library.catchUp(seq)
  return words.tried.kept
}
