/** The part of Adaptive Cards that ours are made of. Texts are escaped by `text`; nothing else puts people's words into a card. */
export interface TextBlock {
  readonly type: 'TextBlock'
  readonly text: string
  readonly wrap: true
  readonly weight?: 'Bolder'
  readonly size?: 'Large' | 'Medium' | 'Small'
  readonly isSubtle?: true
  readonly spacing?: 'Medium'
  readonly color?: 'Good' | 'Warning' | 'Attention'
}

/** A line that leads somewhere, in runs of plain text: nothing in it is read as Markdown. */
export interface LinkLine {
  readonly type: 'RichTextBlock'
  readonly inlines: readonly [
    {
      readonly type: 'TextRun'
      readonly text: string
      readonly selectAction: { readonly type: 'Action.OpenUrl'; readonly url: string }
    },
  ]
}

export interface InputText {
  readonly type: 'Input.Text'
  readonly id: string
  readonly label: string
  readonly value?: string
  readonly isMultiline?: true
  readonly isRequired: true
  readonly errorMessage: string
  readonly maxLength: number
}

export interface InputChoiceSet {
  readonly type: 'Input.ChoiceSet'
  readonly id: string
  readonly label: string
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly value?: string
  readonly isMultiSelect?: true
  readonly style?: 'expanded' | 'compact'
  readonly wrap: true
  readonly isRequired: true
  readonly errorMessage: string
}

export type Element = TextBlock | LinkLine | InputText | InputChoiceSet

export type Action =
  | { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }
  | { readonly type: 'Action.Submit'; readonly title: string; readonly data: object }
  | { readonly type: 'Action.ShowCard'; readonly title: string; readonly card: Card }
  | Execute

export interface Execute {
  readonly type: 'Action.Execute'
  readonly title: string
  readonly verb: string
  readonly data: { readonly id: string }
}

export interface Card {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.3' | '1.4'
  readonly body: readonly Element[]
  readonly actions: readonly Action[]
  /** Shows each reader their own state, where Teams asks for it. */
  readonly refresh?: { readonly action: Execute }
}

export interface CardAttachment {
  readonly contentType: 'application/vnd.microsoft.card.adaptive'
  readonly content: Card
}

export const card = (
  version: Card['version'],
  body: readonly Element[],
  actions: readonly Action[],
): Card => ({
  ...{ type: 'AdaptiveCard', $schema: 'http://adaptivecards.io/schemas/adaptive-card.json' },
  ...{ version, body, actions },
})

export const attach = (content: Card): CardAttachment => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content,
})

/** What a channel's workflow takes. */
export const toMessage = (content: Card) => ({ type: 'message' as const, attachments: [attach(content)] })

/**
 * A run of text reads no Markdown, but it reads date functions, and it does not wrap within a word: both get a space of no width
 * (U+200B), which nobody sees.
 */
const asRun = (line: string) => line.replace(/\{(?=\{)|\S{24}/g, '$&\u200B')

export const link = (plain: string, url: string): LinkLine => ({
  type: 'RichTextBlock',
  inlines: [
    {
      ...{ type: 'TextRun', text: asRun(shorten(oneLine(plain), LONGEST)) },
      selectAction: { type: 'Action.OpenUrl', url },
    },
  ],
})

type Style = Omit<TextBlock, 'type' | 'text' | 'wrap'>
const LONGEST = 600

/** A block of plain text: what looks like Markdown, a date function or markup in it is shown, not obeyed. */
export const text = (plain: string, style: Style = {}): TextBlock => ({
  ...{ type: 'TextBlock', text: escapeText(plain), wrap: true },
  ...style,
})

/**
 * Where Markdown could begin something: emphasis, code and links (at both of their parts); tags and entities; the second brace of a date
 * function; and at the line's start headings, quotes, fences and lists. A backslash before it makes it literal (CommonMark 0.31, 2.4).
 * Nothing else gets one: Teams reads a part of Markdown only, and would show the backslash.
 */
const MARKUP =
  /[\\*_`[]|(?<=\])\(|<(?=[a-z/!?])|&(?=#?\w+;)|(?<=\{)\{|^[#>~]|^[-+](?=[-\s]|$)|(?<=^\d{1,9})[.)](?=\s|$)/gi

const escapeText = (plain: string): string => shorten(oneLine(plain), LONGEST).replace(MARKUP, '\\$&')

/** For places that may or may not read markup: signs that look alike and mean nothing. */
export const plainLine = (plain: string, longest: number): string =>
  shorten(oneLine(plain), longest).replace(/</g, '‹').replace(/>/g, '›')

const oneLine = (plain: string) => plain.replace(/[\s\p{Cc}]+/gu, ' ').trim()
const shorten = (plain: string, longest: number) =>
  plain.length <= longest ? plain : `${plain.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
