/** Where the facets no longer fit beside the hits. */
export const narrow = '@media (max-width: 860px)'
export const wide = '@media (min-width: 861px)'
