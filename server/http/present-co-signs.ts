import type { Entry } from '../catalogue/entry.ts'
import { nextStatus, rolesOf, stateOf, type WinEvent } from '../catalogue/win-states.ts'
import type { Practice } from '../contract/practice.ts'
import { otherSides } from '../contract/taxonomy.ts'
import { isCurator } from './auth.ts'
import type { SignedIn } from './parts.ts'

type CoSigning = Pick<Practice, 'coSigns' | 'canCoSign' | 'canWithdrawCoSign' | 'askedToCoSign'>

/** Who has signed, who is asked, and what this person can do about it now. */
export function presentCoSigns(entry: Entry, person: SignedIn): CoSigning {
  const coSigns = (entry.coSigns ?? []).map(({ personNo, name, side, at }) => ({
    ...{ name, side, at, mine: personNo === person.no },
  }))
  const roles = rolesOf({ person: { ...person, curator: isCurator(person) }, win: entry })
  const may = (event: WinEvent) =>
    entry.source === 'submitted' &&
    nextStatus(stateOf(entry), event, { roles, moderated: false }) === 'published'
  const others = entry.author ? otherSides(entry.author.side) : []
  return {
    coSigns,
    canCoSign: may('co-sign') && !coSigns.some(({ mine }) => mine),
    canWithdrawCoSign: may('withdraw'),
    askedToCoSign: coSigns.length > 0 ? [] : entry.contributors.filter(({ side }) => others.includes(side)),
  }
}
