import type { Catalogue, Entry } from '../catalogue/entry.ts'
import { type Card, card, type Element, link, text } from '../teams/cards/card.ts'
import { numberText } from '../teams/words/format.ts'
import { CHANNEL_WORDS } from '../teams/words/words.ts'

const MOST_LINES = 10
const WORDS = CHANNEL_WORDS.channel

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
    text(WORDS.week, { size: 'Large', weight: 'Bolder' }),
    ...section(WORDS.bothSigned, celebrated, week),
    ...section(WORDS.new, others, week),
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
    ...(more > 0 ? [text(WORDS.more(numberText(CHANNEL_WORDS, more)), { isSubtle: true })] : []),
  ]
}
