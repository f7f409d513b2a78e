import { type Card, card, text } from '../teams/cards/card.ts'
import { CHANNEL_WORDS } from '../teams/words/words.ts'

const { channel, practice } = CHANNEL_WORDS

/** What an admin sends to see whether it arrives. */
export const testCard = (publicUrl: string): Card =>
  card(
    '1.4',
    [text(channel.test, { size: 'Large', weight: 'Bolder' }), text(channel.testMeans)],
    [{ type: 'Action.OpenUrl', title: practice.open, url: publicUrl }],
  )
