import type { LiveIndex } from '../index/create-index.ts'
import { type ParsedQuery, parseQuery } from './parse-query.ts'
import { type Plan, planQuery } from './plan-query.ts'

/** The query with its unknown words respelt; undefined when there are none, or it finds no more than what was typed. */
export function suggestSpelling(index: LiveIndex, query: ParsedQuery, plan: Plan): string | undefined {
  const respelt = plan.respellings.filter(({ near }) => near.length > 0)
  if (respelt.length === 0) return undefined
  let text = query.text
  for (const { word, near } of [...respelt].reverse())
    text = text.slice(0, word.start) + near[0] + text.slice(word.end)
  const asTyped = index.match(plan.groups.filter(group => !group.isGuess)).slots.length
  const corrected = index.match(planQuery(index, parseQuery(text)).groups).slots.length
  return corrected > asTyped ? text : undefined
}
