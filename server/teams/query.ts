import type { Parts, SignedIn } from '../http/parts.ts'
import { type Activity, fieldsOf, textOf } from './activity.ts'
import { type ListedCard, listed } from './cards/practice-card.ts'
import { viewOf } from './practice-views.ts'
import { wordsFor } from './words/words.ts'

/** An answer of the message extension: cards to choose from, or a word to whoever asked. */
export type ComposeAnswer = {
  readonly composeExtension:
    | { readonly type: 'message'; readonly text: string }
    | {
        readonly type: 'result'
        readonly attachmentLayout: 'list'
        readonly attachments: readonly Pick<ListedCard, 'contentType' | 'content' | 'preview'>[]
      }
}

const PAGE = 25
/** Nobody pages further in a flyout of a few lines. */
const FURTHEST = 500

export const say = (text: string): ComposeAnswer => ({ composeExtension: { type: 'message', text } })
export const show = (attachments: readonly ListedCard[]): ComposeAnswer => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments },
})

/** `composeExtension/query`: the same engine and order as the tab's search. Before a word is typed, what has most common ground. */
export async function answerQuery(
  parts: Parts,
  { value }: Activity,
  person: SignedIn,
): Promise<ComposeAnswer> {
  const { q, skip, count } = readQuery(value)
  const words = wordsFor(person)
  const { hits } = await parts.search.find({
    ...{ q, filters: {}, sort: q === '' ? 'common-ground' : 'relevance' },
    ...{ limit: skip + count, explain: false, language: words.language },
  })
  const page = hits.slice(skip)
  if (page.length > 0)
    return show(page.map(({ entry, snippet }) => listed(viewOf(parts, entry, { words }), snippet)))
  if (skip > 0) return say(words.search.end)
  return say(q === '' ? words.search.empty : words.search.nothingFound)
}

function readQuery(value: Activity['value']): { q: string; skip: number; count: number } {
  const parameters = (Array.isArray(value.parameters) ? value.parameters : []).map(fieldsOf)
  const isFirst = parameters.some(
    ({ name, value }) => name === 'initialRun' && String(value).toLowerCase() === 'true',
  )
  const typed = parameters.find(({ name }) => name !== 'initialRun')
  const { skip, count } = fieldsOf(value.queryOptions)
  return {
    q: isFirst ? '' : textOf(typed?.value).trim().slice(0, 500),
    skip: whole(skip, 0, FURTHEST),
    count: Math.max(1, whole(count, PAGE, PAGE)),
  }
}

const whole = (value: unknown, otherwise: number, most: number) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? Math.min(value as number, most) : otherwise
