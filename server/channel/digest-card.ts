import type { Catalogue, Entry } from '../catalogue/entry.ts'
import { type Card, card, type Element, link, text } from '../teams/cards/card.ts'

const MOST_LINES = 10

interface Week {
  readonly addressOf: (practiceId: string) => string
  /** ISO 8601 UTC, both. */
  readonly since: string
  readonly until: string
}

/** The week's news; undefined in a week without any. Pure. */
export function digestCard({ practices }: Catalogue, week: Week): Card | undefined {
  const isNew = (at: string | undefined) => at !== undefined && at >= week.since && at < week.until
  const told = [...practices.values()].filter(({ source, example }) => source === 'submitted' && !example)
  const celebrated = told.filter(entry => entry.celebrated && isNew(entry.celebratedAt))
  const others = told.filter(entry => isNew(entry.createdAt) && !celebrated.includes(entry))
  if (celebrated.length + others.length === 0) return undefined
  const body = [
    text('This week on Common Ground', { size: 'Large', weight: 'Bolder' }),
    ...section('Celebrated: both sides signed', celebrated, week),
    ...section('New', others, week),
  ]
  return card('1.4', body, [])
}

function section(heading: string, entries: readonly Entry[], { addressOf }: Week): Element[] {
  if (entries.length === 0) return []
  const newestFirst = [...entries].sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  const more = entries.length - MOST_LINES
  return [
    text(heading, { weight: 'Bolder', spacing: 'Medium' }),
    ...newestFirst.slice(0, MOST_LINES).map(({ id, title }) => link(title, addressOf(id))),
    ...(more > 0 ? [text(`and ${more} more`, { isSubtle: true })] : []),
  ]
}
