import { type Card, card, text } from '../teams/cards/card.ts'

/** What an admin sends to see whether it arrives. */
export const testCard = (publicUrl: string): Card =>
  card(
    '1.4',
    [
      text('Common Ground can post here', { size: 'Large', weight: 'Bolder' }),
      text(
        'This is a test. From now on, each win that both sides stand behind is celebrated in this channel.',
      ),
    ],
    [{ type: 'Action.OpenUrl', title: 'Open', url: publicUrl }],
  )
