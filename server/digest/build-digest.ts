import type { Catalogue, Entry } from '../catalogue/entry.ts'

const MOST_LINES = 10

interface Week {
  readonly publicUrl: string
  /** ISO 8601 UTC, both. */
  readonly since: string
  readonly until: string
}

/**
 * The week's news as a message with an Adaptive Card for a channel's webhook; undefined in a week without any. Titles are runs of
 * plain text: a TextBlock would read what somebody typed as Markdown. Pure.
 */
export function buildDigest({ practices }: Catalogue, week: Week): object | undefined {
  const isNew = (at: string | undefined) => at !== undefined && at >= week.since && at < week.until
  const told = [...practices.values()].filter(({ source, example }) => source === 'submitted' && !example)
  const celebrated = told.filter(entry => entry.celebrated && isNew(entry.celebratedAt))
  const others = told.filter(entry => isNew(entry.createdAt) && !celebrated.includes(entry))
  if (celebrated.length + others.length === 0) return undefined
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            textBlock('This week on Common Ground', { size: 'Large', weight: 'Bolder' }),
            ...section('Celebrated: both sides signed', celebrated, week),
            ...section('New', others, week),
          ],
        },
      },
    ],
  }
}

const textBlock = (text: string, style: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...style })

function section(heading: string, entries: readonly Entry[], week: Week): object[] {
  if (entries.length === 0) return []
  const newestFirst = [...entries].sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  const more = entries.length - MOST_LINES
  return [
    textBlock(heading, { weight: 'Bolder', spacing: 'Medium' }),
    ...newestFirst.slice(0, MOST_LINES).map(entry => line(entry, week)),
    ...(more > 0 ? [textBlock(`and ${more} more`, { isSubtle: true })] : []),
  ]
}

const line = ({ id, title }: Entry, { publicUrl }: Week) => ({
  type: 'RichTextBlock',
  inlines: [
    {
      ...{ type: 'TextRun', text: title },
      selectAction: { type: 'Action.OpenUrl', url: `${publicUrl}/p/${id}` },
    },
  ],
})
