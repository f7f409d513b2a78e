import type { Catalogue, Entry } from '../../catalogue/entry.ts'
import { resultChange } from '../../contract/result-change.ts'
import { OUTCOMES } from '../../contract/reuse.ts'
import { SIDES, type Side } from '../../contract/taxonomy.ts'
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
  /** What just happened, for who did it. */
  readonly note?: string
  readonly voted?: boolean
  /** The day on which it was to be read again, if that is past. */
  readonly overdueSince?: string
}

const SIDE_NAMES = { marketing: 'Marketing', sales: 'Sales', other: 'Other' }
const TEAM_NAMES = { ...SIDE_NAMES, other: 'another team' }
const OUTCOME_NAMES = {
  worked: 'It worked',
  partly: 'It worked in part',
  'did-not-work': 'It did not work here',
}

/** Everything at a glance, and what to do about it: open it, back it, tell that you tried it. */
export function practiceCard(view: PracticeView): Card {
  const { id } = view.entry
  const vote: Action = view.voted
    ? { type: 'Action.Execute', title: 'Take my vote back', verb: 'unvote', data: { id } }
    : { type: 'Action.Execute', title: 'This helped', verb: 'vote', data: { id } }
  const actions: Action[] = [
    open(view),
    vote,
    { type: 'Action.ShowCard', title: 'We tried this', card: triedForm(id) },
  ]
  return {
    ...card('1.4', describe(view), actions),
    refresh: { action: { type: 'Action.Execute', title: 'Refresh', verb: 'refresh', data: { id } } },
  }
}

/** Told once to a channel, and the same for everybody: so without what changes later, like votes. */
export function celebrationCard(view: PracticeView): Card {
  const { entry, catalogue } = view
  const { author, coSigns = [] } = entry
  const signers = SIDES.filter(side => coSigns.some(sign => sign.side === side))
  const named = (sides: readonly Side[]) => sides.map(side => TEAM_NAMES[side]).join(' and ')
  const who =
    author && signers.length > 0
      ? `told by ${named([author.side])}, confirmed by ${named(signers)}`
      : 'both sides signed'
  const body = [text(`Celebrated: ${who}`, { color: 'Good', weight: 'Bolder' }), ...story(entry, catalogue)]
  return card('1.4', body, [open(view)])
}

/** For whoever is in the chat: the same for everybody, and nothing but a way to open it (version 1.3, as unfurled links need it). */
export const linkCard = (view: PracticeView): Card => card('1.3', describe(view), [open(view)])

/** How it is listed among others, before it is chosen. */
export const previewOf = ({ entry }: PracticeView, snippet = entry.summary) => ({
  contentType: 'application/vnd.microsoft.card.thumbnail' as const,
  content: {
    title: plainLine(entry.title, 120),
    text: plainLine([labelOf(entry), resultLine(entry) ?? snippet].join(' · '), 200),
  },
})

export type ListedCard = CardAttachment & { readonly preview: ReturnType<typeof previewOf> }

export const listed = (view: PracticeView, snippet?: string): ListedCard => ({
  ...attach(practiceCard(view)),
  preview: previewOf(view, snippet),
})

const open = ({ url }: PracticeView): Action => ({ type: 'Action.OpenUrl', title: 'Open', url })

function describe({ entry, catalogue, note, overdueSince }: PracticeView): Element[] {
  return [
    ...(note === undefined ? [] : [text(note, { color: 'Good', weight: 'Bolder' })]),
    text(labelOf(entry), { size: 'Small', isSubtle: true }),
    ...story(entry, catalogue),
    text(`Source: ${sourceOf(entry)} · ${entry.updatedAt.slice(0, 10)}`, { size: 'Small', isSubtle: true }),
    text(votesLine(entry), { size: 'Small', isSubtle: true }),
    ...(overdueSince === undefined
      ? []
      : [text(reviewLine(entry, overdueSince), { size: 'Small', color: 'Warning' })]),
  ]
}

const reviewLine = ({ owner }: Entry, date: string) =>
  `Review was due on ${date}; ${owner ? `ask ${owner}` : 'check it'} before you rely on it.`

/** What was done, with which result, and by whom. */
function story(entry: Entry, catalogue: Catalogue): Element[] {
  const levers = entry.levers.map(id => leverTitle(catalogue, id))
  const result = resultLine(entry)
  return [
    text(entry.title, { size: 'Large', weight: 'Bolder' }),
    ...(result === undefined ? [] : [text(result, { size: 'Medium', weight: 'Bolder' })]),
    text(entry.summary),
    text(`Lever: ${levers.join(', ')}`, { size: 'Small' }),
    text(`By: ${teamsOf(entry)}`, { size: 'Small' }),
  ]
}

function triedForm(id: string): Card {
  const choices = OUTCOMES.map(value => ({ title: OUTCOME_NAMES[value], value }))
  return card(
    '1.4',
    [
      {
        ...{ type: 'Input.ChoiceSet', id: 'outcome', label: 'What came of it?', choices, style: 'expanded' },
        ...{ wrap: true, isRequired: true, errorMessage: 'Choose what came of it.' },
      },
      {
        ...{ type: 'Input.Text', id: 'note', label: 'One line about it', maxLength: 500 },
        ...{ isRequired: true, errorMessage: 'Write one line about it.' },
      },
    ],
    [{ type: 'Action.Execute', title: 'Send', verb: 'tried', data: { id } }],
  )
}

function labelOf({ kind, celebrated, coSigned, example }: Entry): string {
  if (example) return 'Invented example'
  if (kind === 'playbook') return 'Playbook'
  if (celebrated) return 'Win · celebrated'
  return coSigned ? 'Learning · co-signed' : 'Learning'
}

/** "Accepted leads: 18 → 31 leads a month (+72 %)"; a number that is missing is left out. */
function resultLine({ result }: Entry): string | undefined {
  if (!result) return undefined
  const { metric, unit, before, after } = result
  const change = resultChange(result)
  const percent =
    change === undefined ? '' : ` (${change < 0 ? '−' : '+'}${Math.abs(Math.round(change * 100))} %)`
  return `${metric}: ${before} → ${after}${unit && ` ${unit}`}${percent}`
}

const leverTitle = ({ levers }: Catalogue, id: string) =>
  (levers.find(lever => lever.id === id && lever.language === 'en') ?? levers.find(lever => lever.id === id))
    ?.title ?? id

const teamsOf = ({ contributors, owner, sides }: Entry) =>
  contributors.length > 0
    ? contributors
        .slice(0, 6)
        .map(({ name, side }) => `${name} (${SIDE_NAMES[side]})`)
        .join(', ')
    : (owner ?? sides.map(side => SIDE_NAMES[side]).join(' and '))

const sourceOf = ({ result, source }: Entry) =>
  result?.source || result?.measuredBy || (source === 'content' ? 'curated content' : 'told by its authors')

function votesLine({ votes, reuses }: Entry): string {
  const total = votes.marketing + votes.sales + votes.other
  const tried = reuses.worked + reuses.partly + reuses.didNotWork
  const backed =
    total === 0
      ? 'No votes yet'
      : `Backed by Marketing ${votes.marketing}, Sales ${votes.sales}, others ${votes.other}`
  return tried === 0 ? backed : `${backed} · tried by ${tried}`
}
