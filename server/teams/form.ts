import { attach, type Card, type CardAttachment } from './cards/card.ts'

/** A form that Teams lays over the conversation. */
export type FormAnswer = {
  readonly task: {
    readonly type: 'continue'
    readonly value: { title: string; height: 'large'; width: 'medium'; card: CardAttachment }
  }
}

export const openForm = (title: string, content: Card): FormAnswer => ({
  task: { type: 'continue', value: { title, height: 'large', width: 'medium', card: attach(content) } },
})
