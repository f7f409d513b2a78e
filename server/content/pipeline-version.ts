/** Grows when the same Markdown gives other HTML: stored HTML of an older pipeline is made again. */
export const PIPELINE_VERSION = 2
