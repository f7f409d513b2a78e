import type { Facet, Facets } from '../../server/contract/search.ts'
import { FacetGroup } from './FacetGroup.tsx'
import { facets, type SearchState, toggleFilter } from './search-address.ts'

const openAtFirst: ReadonlySet<Facet> = new Set(['kind', 'celebrated', 'lever'])

interface Props {
  state: SearchState
  counts: Facets
  onState: (state: SearchState) => void
}

/** All facets. */
export function FacetPanel({ state, counts, onState }: Props) {
  return facets.map(facet => (
    <FacetGroup
      key={facet}
      facet={facet}
      counts={counts[facet]}
      chosen={state.filters[facet]}
      startsOpen={openAtFirst.has(facet) || state.filters[facet].length > 0}
      onToggle={value => onState(toggleFilter(state, { facet, value }))}
    />
  ))
}
