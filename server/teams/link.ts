import { currentId } from '../catalogue/redirects.ts'
import type { Parts, SignedIn } from '../http/parts.ts'
import { type Activity, textOf } from './activity.ts'
import { readOwnLink } from './addresses.ts'
import { attach } from './cards/card.ts'
import { linkCard, previewOf } from './cards/practice-card.ts'
import { viewOf } from './practice-views.ts'
import { type ComposeAnswer, show } from './query.ts'
import { wordsFor } from './words/words.ts'

/** `composeExtension/queryLink`: a pasted link of ours shows what it leads to, if that is published; any other link stays a link. In the words of whoever pasted it. */
export function unfurl(parts: Parts, { value }: Activity, person: SignedIn): ComposeAnswer {
  const id = readOwnLink(parts.config, textOf(value.url))
  const { catalogue } = parts.library
  const entry = id === undefined ? undefined : catalogue.practices.get(currentId(catalogue, id))
  if (!entry) return show([])
  const view = viewOf(parts, entry, { words: wordsFor(person) })
  return show([{ ...attach(linkCard(view)), preview: previewOf(view) }])
}
