import type { Catalogue, Entry } from '../../catalogue/entry.ts'
import { topicsIn } from '../../catalogue/in-language.ts'
import { resultChange } from '../../contract/result-change.ts'
import { OUTCOMES } from '../../contract/reuse.ts'
import { SIDES, type Side } from '../../contract/taxonomy.ts'
import { dateText, listText, numberText } from '../words/format.ts'
import type { Words } from '../words/words.ts'
import {
  type Action,
  attach,
  type Card,
  type CardAttachment,
  card,
  type Element,
  plainLine,
  text,
} from './card.ts'

export interface PracticeView {
  readonly entry: Entry
  readonly catalogue: Catalogue
  /** The practice's address in Teams or on the web. */
  readonly url: string
  readonly words: Words
  /** What just happened, for who did it. */
  readonly note?: string
  readonly voted?: boolean
  /** The day on which it was to be read again, if that is past. */
  readonly overdueSince?: string
}

/** Everything at a glance, and what to do about it: open it, back it, tell that you tried it. */
export function practiceCard(view: PracticeView): Card {
  const { id } = view.entry
  const { practice, tried } = view.words
  const vote: Action = view.voted
    ? { type: 'Action.Execute', title: practice.takeVoteBack, verb: 'unvote', data: { id } }
    : { type: 'Action.Execute', title: practice.vote, verb: 'vote', data: { id } }
  const actions: Action[] = [
    open(view),
    vote,
    { type: 'Action.ShowCard', title: tried.title, card: triedForm(id, view.words) },
  ]
  return {
    ...card('1.4', describe(view), actions),
    refresh: { action: { type: 'Action.Execute', title: practice.refresh, verb: 'refresh', data: { id } } },
  }
}

/** Told once to a channel, and the same for everybody: so without what changes later, like votes. */
export function celebrationCard(view: PracticeView): Card {
  const { words } = view
  const { channel, sides } = words
  const { author, coSigns = [] } = view.entry
  const signers = SIDES.filter(side => coSigns.some(sign => sign.side === side))
  const nameOf = (side: Side) => (side === 'other' ? channel.otherTeam : sides[side])
  const who =
    author && signers.length > 0
      ? channel.celebrated(nameOf(author.side), listText(words, signers.map(nameOf)))
      : channel.bothSigned
  const body = [text(who, { color: 'Good', weight: 'Bolder' }), ...story(view)]
  return card('1.4', body, [open(view)])
}

/** For whoever is in the chat: the same for everybody, and nothing but a way to open it (version 1.3, as unfurled links need it). */
export const linkCard = (view: PracticeView): Card => card('1.3', describe(view), [open(view)])

/** How it is listed among others, before it is chosen. */
export const previewOf = ({ entry, words }: PracticeView, snippet = entry.summary) => ({
  contentType: 'application/vnd.microsoft.card.thumbnail' as const,
  content: {
    title: plainLine(entry.title, 120),
    text: plainLine([labelOf(entry, words), resultLine(entry, words) ?? snippet].join(' · '), 200),
  },
})

export type ListedCard = CardAttachment & { readonly preview: ReturnType<typeof previewOf> }

export const listed = (view: PracticeView, snippet?: string): ListedCard => ({
  ...attach(practiceCard(view)),
  preview: previewOf(view, snippet),
})

const open = ({ url, words }: PracticeView): Action => ({
  type: 'Action.OpenUrl',
  title: words.practice.open,
  url,
})

function describe(view: PracticeView): Element[] {
  const { entry, words, note } = view
  const { practice } = words
  const review = reviewLine(view)
  return [
    ...(note === undefined ? [] : [text(note, { color: 'Good', weight: 'Bolder' })]),
    text(labelOf(entry, words), { size: 'Small', isSubtle: true }),
    ...story(view),
    text(practice.source(sourceOf(entry, words), dateText(words, entry.updatedAt)), SMALL_PRINT),
    text(votesLine(entry, words), SMALL_PRINT),
    ...(review === undefined ? [] : [text(review, { size: 'Small', color: 'Warning' })]),
  ]
}

const SMALL_PRINT = { size: 'Small', isSubtle: true } as const

function reviewLine({ entry, overdueSince, words }: PracticeView): string | undefined {
  if (overdueSince === undefined) return undefined
  const date = dateText(words, overdueSince)
  return entry.owner ? words.practice.reviewDueAsk(date, entry.owner) : words.practice.reviewDueCheck(date)
}

/** What was done, with which result, and by whom. */
function story({ entry, catalogue, words }: PracticeView): Element[] {
  const levers = topicsIn(catalogue.levers, words.language)
  const titles = entry.levers.map(lever => levers.find(({ id }) => id === lever)?.title ?? lever)
  const result = resultLine(entry, words)
  return [
    text(entry.title, { size: 'Large', weight: 'Bolder' }),
    ...(result === undefined ? [] : [text(result, { size: 'Medium', weight: 'Bolder' })]),
    text(entry.summary),
    text(words.practice.levers(titles.join(', ')), { size: 'Small' }),
    text(words.practice.by(teamsOf(entry, words)), { size: 'Small' }),
  ]
}

function triedForm(id: string, { tried }: Words): Card {
  const choices = OUTCOMES.map(value => ({ title: tried.outcomes[value], value }))
  return card(
    '1.4',
    [
      {
        ...{ type: 'Input.ChoiceSet', id: 'outcome', label: tried.outcome, choices, style: 'expanded' },
        ...{ wrap: true, isRequired: true, errorMessage: tried.outcomeMissing },
      },
      {
        ...{ type: 'Input.Text', id: 'note', label: tried.note, maxLength: 500 },
        ...{ isRequired: true, errorMessage: tried.noteMissing },
      },
    ],
    [{ type: 'Action.Execute', title: tried.send, verb: 'tried', data: { id } }],
  )
}

function labelOf({ kind, celebrated, coSigned, example }: Entry, { practice }: Words): string {
  if (example) return practice.example
  if (kind === 'playbook') return practice.playbook
  if (celebrated) return practice.celebrated
  return coSigned ? practice.coSigned : practice.learning
}

/** "Accepted leads: 18 → 31 leads a month (+72 %)"; a number that is missing is left out. */
function resultLine({ result }: Entry, words: Words): string | undefined {
  if (!result) return undefined
  const { metric, unit, before, after } = result
  const change = resultChange(result)
  const size = change === undefined ? '' : numberText(words, Math.abs(Math.round(change * 100)))
  const percent = change === undefined ? '' : ` (${change < 0 ? '−' : '+'}${size} %)`
  return `${metric}: ${numberText(words, before)} → ${numberText(words, after)}${unit && ` ${unit}`}${percent}`
}

const teamsOf = ({ contributors, owner, sides }: Entry, words: Words) =>
  contributors.length > 0
    ? contributors
        .slice(0, 6)
        .map(({ name, side }) => `${name} (${words.sides[side]})`)
        .join(', ')
    : (owner ??
      listText(
        words,
        sides.map(side => words.sides[side]),
      ))

const sourceOf = ({ result, source }: Entry, { practice }: Words) =>
  result?.source || result?.measuredBy || (source === 'content' ? practice.curated : practice.toldByAuthors)

function votesLine({ votes, reuses }: Entry, words: Words): string {
  const { marketing, sales, other } = votes
  const tried = reuses.worked + reuses.partly + reuses.didNotWork
  const count = (number: number) => numberText(words, number)
  const backed =
    marketing + sales + other === 0
      ? words.practice.noVotes
      : words.practice.votes(count(marketing), count(sales), count(other))
  return tried === 0 ? backed : `${backed} · ${words.practice.tries(count(tried))}`
}
