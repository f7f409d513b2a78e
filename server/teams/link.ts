import { currentId } from '../catalogue/redirects.ts'
import type { Parts } from '../http/parts.ts'
import { type Activity, textOf } from './activity.ts'
import { readOwnLink } from './addresses.ts'
import { attach } from './cards/card.ts'
import { linkCard, previewOf } from './cards/practice-card.ts'
import { viewOf } from './practice-views.ts'
import { type ComposeAnswer, show } from './query.ts'

/** `composeExtension/queryLink`: a pasted link of ours shows what it leads to, if that is published; any other link stays a link. */
export function unfurl(parts: Parts, { value }: Activity): ComposeAnswer {
  const id = readOwnLink(parts.config, textOf(value.url))
  const { catalogue } = parts.library
  const entry = id === undefined ? undefined : catalogue.practices.get(currentId(catalogue, id))
  if (!entry) return show([])
  const view = viewOf(parts, entry)
  return show([{ ...attach(linkCard(view)), preview: previewOf(view) }])
}
